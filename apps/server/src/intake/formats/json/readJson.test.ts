import { expect, test } from "vitest";
import { readAll, utf8 } from "../testing.ts";

test("JSON lines are read one by one; a broken one is rejected alone", async () => {
  const { layout, entries, broken } = await readAll(utf8('{"a":1}\nnot json\n\n{"a":{"b":"x"}}\n[1]\n'));
  expect(layout?.format).toBe("jsonl");
  expect(entries).toEqual([{ a: "1" }, { "a.b": "x" }]);
  expect(broken).toEqual([
    { lineNo: 2, broken: "intake.reject.notJson" },
    { lineNo: 5, broken: "intake.reject.notAnObject" },
  ]);
});

test("a JSON array is read, alone or inside an object, on one line or many", async () => {
  for (const text of [
    '[{"a":1},{"a":2}]',
    '{"meta":{"n":2},"data":[{"a":1},{"a":2}],"end":true}',
    '[\n {"a": 1},\n {"a":\n 2}\n]\n',
  ]) {
    const { layout, entries } = await readAll(utf8(text));
    expect(layout?.format).toBe("json");
    expect(entries).toEqual([{ a: "1" }, { a: "2" }]);
  }
});

test("a broken element costs no other one", async () => {
  const { entries, broken } = await readAll(utf8('[{"a":1},{"a":tru},{"a":3}]'));
  expect(entries).toEqual([{ a: "1" }, { a: "3" }]);
  expect(broken).toEqual([{ lineNo: 2, broken: "intake.reject.notJson" }]);
});

test("a list of children becomes an entry each; other lists keep their values side by side", async () => {
  const line = {
    no: 7,
    korban: [{ nama: "Ani" }, { nama: "Budi" }],
    layanan: [{ jenis: "x", tgl: "1" }, { jenis: "y" }],
    tag: ["p", "q"],
  };
  const { entries, lines } = await readAll(utf8(`${JSON.stringify(line)}\n{"no":8}\n`));
  expect(lines).toHaveLength(2);
  expect(entries).toEqual([
    { no: "7", "korban.nama": "Ani", "layanan.jenis": "x\ny", "layanan.tgl": "1\n", tag: "p\nq" },
    { no: "7", "korban.nama": "Budi", "layanan.jenis": "x\ny", "layanan.tgl": "1\n", tag: "p\nq" },
    { no: "8" },
  ]);
});

test("a NIK written as a number keeps its sixteen digits", async () => {
  const { entries } = await readAll(utf8('{"nik":9471010101100017}\n{"nik":3201010101100017}\n'));
  expect(entries).toEqual([{ nik: "9471010101100017" }, { nik: "3201010101100017" }]);
});

test("a file that is cut off is refused", async () => {
  expect((await readAll(utf8('{"a":1}\n{"a":'))).refused).toBe("intake.file.truncated");
  expect((await readAll(utf8('[{"a":1},{"a":2}'))).refused).toBe("intake.file.truncated");
});

test("nesting without end is rejected, not followed", async () => {
  const deep = `{"a":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`;
  const { broken } = await readAll(utf8(`{"a":1}\n${deep}\n`));
  expect(broken).toEqual([{ lineNo: 2, broken: "intake.reject.tooDeep" }]);
});
