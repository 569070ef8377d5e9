import type { IdentityField } from "@suar/contract";

/** Who a record is about, as its source wrote it. */
export interface Identity {
  names: string[];
  nik: string | null;
  birthDate: { value: string; precision: "day" | "month" | "year" | "estimated" } | null;
  birthPlace: string | null;
  address: string | null;
  phones: string[];
  parentNames: string[];
}

/** One field as people read it; several names or numbers are joined. */
export function fieldOf(identity: Identity, field: IdentityField): string | null {
  switch (field) {
    case "name":
      return joined(identity.names);
    case "nik":
      return identity.nik;
    case "birthDate":
      return identity.birthDate?.value ?? null;
    case "birthPlace":
      return identity.birthPlace;
    case "address":
      return identity.address;
    case "phone":
      return joined(identity.phones);
    case "parentName":
      return joined(identity.parentNames);
  }
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("; ");
}
