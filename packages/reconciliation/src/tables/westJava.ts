/**
 * Boys among the victims of violence in seven districts of West Java, 2018 to 2021, as four tables of one office give them:
 * Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana Jawa Barat (DP3AKB), opendata.jabarprov.go.id, from
 * github.com/briannrl/dashboard_kasus_kekerasan_jabar, data/, commit 5565e04; summed over the age, education and occupation
 * of each table. A dash is a line that the table does not have.
 */
export const WEST_JAVA = {
  BERDASARKAN_USIA: `
    BOGOR | 0 | 1 | 7 | 9
    KARAWANG | 5 | 117 | 75 | 52
    KOTA BANDUNG | 10 | - | - | -
    MAJALENGKA | 3 | 5 | 3 | 6
    PANGANDARAN | 0 | 12 | 32 | 12
    PURWAKARTA | 3 | - | - | -
    SUKABUMI | 5 | 21 | 50 | 32
  `,
  BERDASARKAN_PENDIDIKAN: `
    BOGOR | 0 | 1 | 7 | 9
    KARAWANG | 5 | 0 | 11 | 5
    KOTA BANDUNG | 10 | 117 | 64 | 47
    MAJALENGKA | 3 | 5 | 3 | 6
    PANGANDARAN | 0 | 4 | 24 | 3
    PURWAKARTA | 3 | 8 | 8 | 9
    SUKABUMI | 5 | 21 | 50 | 32
  `,
  BERDASARKAN_PEKERJAAN: `
    BOGOR | 0 | 1 | 7 | 9
    KARAWANG | 5 | 0 | 11 | 5
    KOTA BANDUNG | 10 | 117 | 64 | 47
    MAJALENGKA | 3 | 9 | 27 | 9
    PANGANDARAN | 0 | - | - | -
    PURWAKARTA | 3 | 8 | 8 | 9
    SUKABUMI | 5 | 21 | 50 | 32
  `,
  KASUS_TERLAYANI: `
    BOGOR | 0 | 1 | 0 | 1
    KARAWANG | 0 | 0 | 0 | 1
    KOTA BANDUNG | 4 | 105 | 24 | 32
    MAJALENGKA | 0 | 0 | 0 | 0
    PANGANDARAN | 0 | 0 | 0 | 0
    PURWAKARTA | 0 | 0 | 0 | 0
    SUKABUMI | 5 | 21 | 49 | 32
  `,
} as const;

/** One of the tables as its office publishes it: a line for each district, sex and year. */
export function westJavaTable(name: keyof typeof WEST_JAVA): { name: string; csv: string } {
  const lines = WEST_JAVA[name]
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [district = "", ...counts] = line.split("|").map((cell) => cell.trim());
      return counts.flatMap((count, at) =>
        count === "-" ? [] : [`${district},LAKI-LAKI,${2018 + at},${count},ORANG`],
      );
    });
  const numbered = lines.map((line, at) => `${at + 1},32,JAWA BARAT,${line}`);
  return {
    name,
    csv: ["id,kode_provinsi,nama_provinsi,nama_kabupaten_kota,jenis_kelamin,tahun,jumlah,satuan", ...numbered].join(
      "\n",
    ),
  };
}
