/** Something with an address that can be found by its words. */
export interface Place {
  path: string;
  /** What it is, in the reader's language. */
  kind: string;
  title: string;
  /** More words that it is known by. */
  words: string;
}

const MOST_FOUND = 100;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Places that hold every word; the id of a record leads straight to it. Places whose title begins with the words come first. */
export function findPlaces(places: readonly Place[], query: string): readonly Place[] {
  const text = query.trim().toLowerCase();
  if (text === "") return [];
  if (UUID.test(text)) return [{ path: `/intake/records/${text}`, kind: "", title: text, words: "" }];
  const words = text.split(/\s+/);
  const found = places.filter((place) => {
    const own = `${place.title} ${place.kind} ${place.words}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
  const isFirst = (place: Place) => Number(place.title.toLowerCase().startsWith(text));
  return found.toSorted((a, b) => isFirst(b) - isFirst(a)).slice(0, MOST_FOUND);
}
