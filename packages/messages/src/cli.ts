import { defineMessages } from "./catalogue.ts";

export const cliMessages = defineMessages({
  "cli.help.intro": {
    id: "suar: dari berkas para pemangku kepentingan menjadi satu angka yang terjelaskan",
    en: "suar: from stakeholders' files to one explained number",
  },
  "cli.help.more": {
    id: "Rincian setiap perintah: suar PERINTAH --help",
    en: "More on each command: suar COMMAND --help",
  },
  "cli.help.example": { id: "Contoh:", en: "Example:" },
  "cli.option.json": { id: "jawaban untuk mesin, dalam JSON", en: "an answer for machines, in JSON" },
  "cli.option.lang": { id: "bahasa jawaban", en: "language of the answer" },
  "cli.option.help": { id: "tampilkan bantuan ini", en: "show this help" },
  "cli.unknownCommand": { id: "Tidak ada perintah “{name}”.", en: "There is no command “{name}”." },
  "cli.wrongUse": {
    id: "Perintah {command} tidak dapat dijalankan dengan pilihan ini.",
    en: "The command {command} cannot be run with these options.",
  },
  "cli.progress.left": {
    id: " · sisa {secondsLeft, plural, other {# detik}}",
    en: " · {secondsLeft, plural, one {# second} other {# seconds}} left",
  },

  "cli.start.summary": {
    id: "Jalankan server; negara contoh dimuat saat pertama kali",
    en: "Run the server; the demo country is loaded on first start",
  },
  "cli.start.port": { id: "porta yang dipakai (juga PORT)", en: "port to listen on (also PORT)" },
  "cli.start.dataDir": {
    id: "folder data (juga SUAR_DATA_DIR)",
    en: "data directory (also SUAR_DATA_DIR)",
  },
  "cli.start.ready": { id: "Suar siap: {url}", en: "Suar is ready: {url}" },
  "cli.start.accounts": {
    id: "Akun contoh (kata sandi untuk semuanya: {password})",
    en: "Demo accounts (password of all: {password})",
  },
  "cli.start.account": { id: "  {email}  {position}", en: "  {email}  {position}" },
  "cli.start.portTaken": {
    id: "Porta ini sudah dipakai program lain. Pilih porta lain dengan --port atau PORT.",
    en: "Another program uses this port. Choose another with --port or PORT.",
  },
  "cli.start.administratorExample": {
    id: "  suar administrator --email ALAMAT --name NAMA --position JABATAN --organisation LEMBAGA",
    en: "  suar administrator --email EMAIL --name NAME --position POSITION --organisation ORGANISATION",
  },
  "cli.dataDirBusy": {
    id: "Folder data sedang dibuka proses {pid}. Hentikan proses itu, atau pilih folder lain dengan SUAR_DATA_DIR.",
    en: "The data directory is open in the process {pid}. Stop that process, or choose another directory with SUAR_DATA_DIR.",
  },
  "cli.start.holdsDemo": {
    id: "Folder data atau basis data ini berisi negara contoh. Produksi memerlukan yang baru: ubah SUAR_DATA_DIR atau DATABASE_URL.",
    en: "This data directory or database holds the demo country. Production needs a new one: change SUAR_DATA_DIR or DATABASE_URL.",
  },
  "cli.start.holdsProduction": {
    id: "Folder data atau basis data ini dipakai untuk produksi, jadi negara contoh tidak dimuat. Tetapkan SUAR_DEMO=off.",
    en: "This data directory or database is in production, so the demo country is not loaded. Set SUAR_DEMO=off.",
  },
  "cli.start.noAccount": {
    id: "Belum ada akun. Buat administrator pertama dari mesin ini:",
    en: "There is no account yet. Create the first administrator from this machine:",
  },
  "cli.start.demoIsPublic": {
    id: "Peringatan: negara contoh dengan kata sandi yang diketahui umum sedang dibuka ke jaringan ({host}).",
    en: "Warning: the demo country, whose passwords are public, is being opened to the network ({host}).",
  },
  "cli.start.stopping": { id: "Suar berhenti…", en: "Suar is stopping…" },

  "cli.administrator.summary": {
    id: "Buat administrator pertama pada pemasangan baru",
    en: "Create the first administrator of a new installation",
  },
  "cli.administrator.email": { id: "alamat surel untuk masuk", en: "e-mail address to sign in with" },
  "cli.administrator.name": { id: "nama", en: "name" },
  "cli.administrator.position": { id: "jabatan", en: "position" },
  "cli.administrator.organisation": { id: "lembaga", en: "organisation" },
  "cli.administrator.password": {
    id: "Kata sandi (sedikitnya 12 karakter): ",
    en: "Password (at least 12 characters): ",
  },
  "cli.administrator.missing": {
    id: "Isi --email, --name, --position, dan --organisation.",
    en: "Give --email, --name, --position and --organisation.",
  },
  "cli.administrator.done": {
    id: "Administrator dibuat. Masuk dengan {email}.",
    en: "The administrator has been created. Sign in with {email}.",
  },

  "cli.migrate.summary": {
    id: "Siapkan atau perbarui basis data, lalu selesai",
    en: "Set up or update the database, then end",
  },
  "cli.migrate.done": {
    id: "{count, plural, =0 {Basis data sudah mutakhir.} other {# migrasi diterapkan.}}",
    en: "{count, plural, =0 {The database is up to date.} one {# migration applied.} other {# migrations applied.}}",
  },

  "cli.demo.summary": {
    id: "Tulis kiriman data tujuh pemangku kepentingan dari negara contoh",
    en: "Write what seven stakeholders of the demo country would send",
  },
  "cli.demo.children": { id: "jumlah anak (20000)", en: "number of children (20000)" },
  "cli.demo.seed": {
    id: "benih acak; benih yang sama menghasilkan berkas yang sama (1)",
    en: "seed of chance; the same seed writes the same files (1)",
  },
  "cli.demo.out": { id: "folder tujuan", en: "folder to write to" },
  "cli.demo.wrong": {
    id: "Sebutkan folder dengan --out; --children paling banyak {most, number}, --seed bilangan bulat mulai dari 0.",
    en: "Name a folder with --out; --children is at most {most, number}, --seed a whole number from 0.",
  },
  "cli.demo.writing": { id: "Menulis negara contoh", en: "Writing the demo country" },
  "cli.demo.done": {
    id: "{children, number} anak, {onNoList, number} di antaranya tidak ada dalam daftar mana pun. Berkas di {out}:",
    en: "{children, number} children, {onNoList, number} of them on no list. Files in {out}:",
  },
  "cli.demo.file": {
    id: "  {name}  {records, number} catatan",
    en: "  {name}  {records, plural, one {# record} other {# records}}",
  },
  "cli.demo.truth": {
    id: "Jawabannya: truth.csv (catatan mana milik anak mana), children.csv (setiap anak), truth.json (angka yang ditanam).",
    en: "The answers: truth.csv (which record is which child), children.csv (every child), truth.json (the planted figures).",
  },

  "cli.figures.summary": {
    id: "Tampilkan angka nasional beserta rentang dan cakupannya",
    en: "Show the national figure with its band and coverage",
  },
  "cli.figures.from": { id: "hari pertama (2000-01-01)", en: "first day (2000-01-01)" },
  "cli.figures.to": { id: "hari terakhir (hari ini)", en: "last day (today)" },
  "cli.figures.form": {
    id: "bentuk eksploitasi, boleh berulang (semua)",
    en: "form of exploitation, may be repeated (all)",
  },
  "cli.figures.sex": { id: "jenis kelamin (semua)", en: "sex (all)" },
  "cli.figures.ageGroup": { id: "golongan umur (semua)", en: "age group (all)" },
  "cli.figures.territory": {
    id: "kode Kemendagri provinsi atau kabupaten/kota",
    en: "Kemendagri code of a province or district",
  },
  "cli.figures.dateBasis": { id: "tanggal yang dipakai (report)", en: "which date counts (report)" },
  "cli.figures.by": { id: "rincian menurut (year)", en: "broken down by (year)" },
  "cli.figures.certain": {
    id: "{certain, plural, other {# anak}} dari {from} sampai {to}",
    en: "{certain, plural, one {# child} other {# children}} from {from} to {to}",
  },
  "cli.figures.beside": {
    id: "mungkin {possible, plural, other {# anak}} lagi; rentang {lower, number} sampai {upper, number} karena pasangan ragu; {records, plural, other {# catatan}}",
    en: "possibly {possible, plural, one {# more child} other {# more children}}; {lower, number} to {upper, number} given the unsure pairs; {records, plural, one {# record} other {# records}}",
  },
  "cli.figures.notLinked": {
    id: "Catatan belum dipadankan: setiap catatan dihitung sebagai satu anak.",
    en: "Records have not been linked yet: each counts as one child.",
  },

  "cli.compareTables.summary": {
    id: "Bandingkan tabel-tabel terbitan dan jelaskan selisihnya",
    en: "Compare published tables and explain where they disagree",
  },
  "cli.compareTables.tooFew": {
    id: "Sebutkan sedikitnya dua berkas CSV untuk dibandingkan.",
    en: "Name at least two CSV files to compare.",
  },
  "cli.compareTables.unreadable": {
    id: "Berkas {file} tidak dapat dibaca. Periksa nama dan letaknya.",
    en: "The file {file} cannot be read. Check its name and place.",
  },
  "cli.compareTables.noNumbers": {
    id: "Tidak ada kolom angka dalam {files}.",
    en: "There is no column of numbers in {files}.",
  },
  "cli.compareTables.table": {
    id: "{name}: {rows, plural, other {# baris}} menurut {dimensions}; angka: {measure}",
    en: "{name}: {rows, plural, one {# row} other {# rows}} by {dimensions}; number: {measure}",
  },
  "cli.compareTables.shared": { id: "Dimensi bersama: {dimensions}", en: "Shared dimensions: {dimensions}" },
  "cli.compareTables.disagree": {
    id: "{count, plural, =0 {Semua sel yang dapat dibandingkan sama.} other {# sel berselisih:}}",
    en: "{count, plural, =0 {All cells that can be compared agree.} one {# cell disagrees:} other {# cells disagree:}}",
  },
  "cli.compareTables.more": {
    id: "  … dan {count, number} lagi (semuanya dengan --json)",
    en: "  … and {count, number} more (all of them with --json)",
  },
  "cli.compareTables.explained": { id: "Penjelasan paling sederhana:", en: "The simplest explanation:" },

  "cli.protect.summary": {
    id: "Lindungi sebuah kubus cacah agar boleh diterbitkan",
    en: "Protect a cube of counts so that it may be published",
  },
  "cli.protect.cube": {
    id: "cacah pasti menurut sel terdalam: CSV, JSON lines atau Parquet",
    en: "exact counts by innermost cell: CSV, JSON lines or Parquet",
  },
  "cli.protect.dims": {
    id: "kolom-kolom dimensi, dipisah koma",
    en: "columns of the dimensions, separated by commas",
  },
  "cli.protect.measure": {
    id: "kolom cacah (tanpa ini: satu anak per baris)",
    en: "column of the counts (without it: one child a line)",
  },
  "cli.protect.method": {
    id: "round: pembulatan cacah kecil; cellkey: derau dengan kunci sel",
    en: "round: small count rounding; cellkey: noise by cell keys",
  },
  "cli.protect.base": {
    id: "cacah 1 sampai di bawah N menjadi 0 atau N (5)",
    en: "counts from 1 to below N become 0 or N (5)",
  },
  "cli.protect.out": {
    id: "berkas CSV tujuan: dimensi dan protected",
    en: "CSV file to write: the dimensions and protected",
  },
  "cli.protect.secret": {
    id: "rahasia, sedikitnya 16 bita: rahasia yang sama, tabel yang sama",
    en: "secret of at least 16 bytes: same secret, same table",
  },
  "cli.protect.hierarchy": {
    id: "induk kode suatu dimensi: berkas dengan kolom code dan parent",
    en: "codes above those of a dimension: file with columns code and parent",
  },
  "cli.protect.earlier": {
    id: "hasil pembulatan sel kecil dari rilis terdahulu (dari --keep)",
    en: "what an earlier release made of its small cells (from --keep)",
  },
  "cli.protect.keep": {
    id: "simpan hasil pembulatan sel kecil untuk rilis berikutnya; jangan diterbitkan",
    en: "keep what small cells became for the next release; never publish it",
  },
  "cli.protect.key": {
    id: "kolom kunci catatan atau sel, dijumlahkan per sel",
    en: "column of record or cell keys, added up by cell",
  },
  "cli.protect.deviation": {
    id: "derau terbesar ke atas atau ke bawah (5)",
    en: "greatest noise, up or down (5)",
  },
  "cli.protect.variance": {
    id: "varians derau (3)",
    en: "variance of the noise (3)",
  },
  "cli.protect.blocked": {
    id: "cacah 1 sampai N tidak pernah ditampilkan (2)",
    en: "counts from 1 to N are never shown (2)",
  },
  "cli.protect.stay": {
    id: "peluang terkecil tanpa derau (0)",
    en: "least probability of no noise (0)",
  },
  "cli.protect.missing": {
    id: "Sebutkan --cube, --dims dan --out.",
    en: "Name --cube, --dims and --out.",
  },
  "cli.protect.wrongDims": {
    id: "--dims menyebut tiap dimensi sekali, tanpa kolom cacah dan tanpa “protected”.",
    en: "--dims names each dimension once, without the column of counts and without “protected”.",
  },
  "cli.protect.wrongMethod": {
    id: "--method adalah round atau cellkey.",
    en: "--method is round or cellkey.",
  },
  "cli.protect.wrongBase": {
    id: "--base adalah bilangan bulat, sedikitnya 2.",
    en: "--base is a whole number, at least 2.",
  },
  "cli.protect.wrongHierarchy": {
    id: "--hierarchy {given}: tulis DIMENSI=BERKAS, dengan dimensi dari --dims.",
    en: "--hierarchy {given}: write DIMENSION=FILE, with a dimension of --dims.",
  },
  "cli.protect.wrongCode": {
    id: "{path}, baris {line}: kode “{code}” tidak boleh ada. Kubus hanya berisi sel terdalam dengan kode di setiap dimensi; “Total” dan “*” adalah jumlah.",
    en: "{path}, line {line}: the code “{code}” cannot be there. A cube holds innermost cells only, with a code in each dimension; “Total” and “*” are sums.",
  },
  "cli.protect.wrongCount": {
    id: "{path}, baris {line}: cacah harus bilangan bulat, nol atau lebih.",
    en: "{path}, line {line}: the count must be a whole number, zero or more.",
  },
  "cli.protect.wrongKey": {
    id: "{path}, baris {line}: kunci harus bilangan dari 0 sampai {most, number}, atau pecahan di bawah 1.",
    en: "{path}, line {line}: the key must be a number from 0 to {most, number}, or a fraction below 1.",
  },
  "cli.protect.wrongParent": {
    id: "{path}, baris {line}: “{parent}” tidak dapat menjadi induk; ia kosong, jumlah, atau punya sel sendiri.",
    en: "{path}, line {line}: “{parent}” cannot be a parent; it is empty, a sum, or has cells of its own.",
  },
  "cli.protect.empty": {
    id: "{path} tidak berisi satu sel pun.",
    en: "{path} holds no cell.",
  },
  "cli.protect.tooMany": {
    id: "Kubus ini menjadi {cells, number} sel terbitan; paling banyak {most, number}. Pecah menjadi beberapa kubus.",
    en: "This cube makes {cells, number} published cells; {most, number} at most. Split it into several cubes.",
  },
  "cli.protect.overwrites": {
    id: "--out dan --keep harus berkas tersendiri, bukan berkas yang dibaca.",
    en: "--out and --keep must be files of their own, none that is read.",
  },
  "cli.protect.shortSecret": {
    id: "{path} berisi kurang dari 16 bita; rahasia seperti itu dapat ditebak.",
    en: "{path} holds less than 16 bytes; such a secret can be guessed.",
  },
  "cli.protect.otherBase": {
    id: "{path} dibulatkan dengan basis lain: isinya harus 0 atau {base}.",
    en: "{path} was rounded to another base: it must hold 0 or {base}.",
  },
  "cli.protect.fileFailed": {
    id: "{path} tidak dapat dibaca atau ditulis: {reason}",
    en: "{path} cannot be read or written: {reason}",
  },
  "cli.protect.wrongParameter": {
    id: "{option} bukan nilai yang mungkin.",
    en: "{option} is no possible value.",
  },
  "cli.protect.noTable.oneSided": {
    id: "Tidak ada tabel derau: cacah {count} tidak dapat digeser ke bawah dan ke atas. Perbesar --deviation atau perkecil --blocked.",
    en: "There is no such noise: a count of {count} cannot move both down and up. Raise --deviation or lower --blocked.",
  },
  "cli.protect.noTable.varianceTooSmall": {
    id: "Tidak ada tabel derau: untuk cacah {count}, --variance harus di atas {least, number}.",
    en: "There is no such noise: for a count of {count}, --variance must be above {least, number}.",
  },
  "cli.protect.noTable.varianceTooLarge": {
    id: "Tidak ada tabel derau: untuk cacah {count}, --variance harus di bawah {greatest, number}.",
    en: "There is no such noise: for a count of {count}, --variance must be below {greatest, number}.",
  },
  "cli.protect.noTable.notSolved": {
    id: "Tidak ditemukan tabel derau untuk cacah {count}; ubah --variance sedikit.",
    en: "No noise was found for a count of {count}; change --variance a little.",
  },
  "cli.protect.done": {
    id: "{innermost, number} sel terdalam dan {margins, number} jumlah ditulis ke {out} dalam {seconds, number} detik.",
    en: "Wrote {innermost, number} innermost cells and {margins, number} margins to {out} in {seconds, number} seconds.",
  },
  "cli.protect.error": {
    id: "Selisih dari cacah pasti: rata-rata {mean, number}, terbesar {largest, number}. Selisih ini untuk penata data, bukan untuk terbitan.",
    en: "Difference from the exact counts: {mean, number} on average, {largest, number} at most. This is for the steward, not for publication.",
  },
  "cli.protect.fresh": {
    id: "Rahasia dibuat baru untuk kali ini: tabel ini tidak dapat diulang. Jangan terbitkan dua tabel dari kubus yang sama; pakai --secret.",
    en: "The secret was drawn for this run: the table cannot be made again. Do not publish two tables of one cube; use --secret.",
  },

  "cli.version.summary": { id: "Tampilkan versi", en: "Show the version" },
  "cli.version.line": { id: "suar {version} (Node {node})", en: "suar {version} (Node {node})" },

  "cli.import.summary": {
    id: "Terima berkas dari sebuah sumber dan impor barisnya menjadi catatan",
    en: "Receive a file from a source and import its lines as records",
  },
  "cli.import.source": { id: "kode sumber yang mengirim", en: "code of the source that delivers" },
  "cli.import.agreement": {
    id: "judul atau id perjanjian (jika sumber punya lebih dari satu)",
    en: "title or id of the agreement (where the source has several)",
  },
  "cli.import.profile": {
    id: "pakai profil tersimpan dengan nama ini, versi terbaru",
    en: "use the saved profile of this name, newest version",
  },
  "cli.import.accept": {
    id: "setujui pemetaan yang diusulkan dan simpan sebagai profil",
    en: "accept the proposed mapping and save it as a profile",
  },
  "cli.import.supersedes": {
    id: "id kiriman yang diganti berkas ini",
    en: "id of the delivery that this file supersedes",
  },
  "cli.import.noSource": {
    id: "Tidak ada sumber dengan kode itu. Yang terdaftar: {codes}.",
    en: "There is no source with that code. Registered: {codes}.",
  },
  "cli.import.noAgreement": {
    id: "Sebutkan satu perjanjian sumber ini dengan --agreement: {titles}.",
    en: "Name one agreement of this source with --agreement: {titles}.",
  },
  "cli.import.noProfile": { id: "Sumber ini tidak punya profil “{name}”.", en: "This source has no profile “{name}”." },
  "cli.import.noFile": { id: "Berkas {file} tidak dapat dibaca.", en: "The file {file} cannot be read." },
  "cli.import.received": {
    id: "Diterima: {file} · {format} · SHA-256 {sha256}",
    en: "Received: {file} · {format} · SHA-256 {sha256}",
  },
  "cli.import.already": {
    id: "Berkas yang sama sudah diterima; tidak ada yang berubah.",
    en: "The same file has already been received; nothing has changed.",
  },
  "cli.import.mapping": { id: "Pemetaan yang diusulkan:", en: "Proposed mapping:" },
  "cli.import.notMapped": { id: "(tidak dipakai)", en: "(not used)" },
  "cli.import.unknownCodes": {
    id: "    kode yang belum dikenal: {codes}",
    en: "    codes not known yet: {codes}",
  },
  "cli.import.notAccepted": {
    id: "Belum diimpor. Setujui dengan --accept-proposal, atau perbaiki di layar impor.",
    en: "Not imported yet. Accept it with --accept-proposal, or correct it on the import screen.",
  },
  "cli.import.done": {
    id: "{lines, number} baris = {records, number} catatan{rejected, plural, =0 {} other { dan # baris ditolak}}",
    en: "{lines, number} lines: {records, number} records{rejected, plural, =0 {} one { and # rejected line} other { and # rejected lines}}",
  },
  "cli.import.reason": { id: "  {count, number} × {reason}", en: "  {count, number} × {reason}" },

  "cli.tables.noHeader": {
    id: "{path}: berkas kosong; baris pertama seharusnya nama kolom.",
    en: "{path}: the file is empty; the first line should name the columns.",
  },
  "cli.tables.unreadable": {
    id: "{path} tidak dapat dibaca: {reason}",
    en: "{path} cannot be read: {reason}",
  },
  "cli.tables.noColumn": {
    id: "{path} tidak memiliki kolom “{column}”. Kolom yang ada: {columns}",
    en: "{path} has no column “{column}”. It has: {columns}",
  },

  "cli.link.summary": {
    id: "Temukan catatan tentang orang yang sama dalam berkas CSV, JSON lines, atau Parquet",
    en: "Find the records of the same person in CSV, JSON lines or Parquet files",
  },
  "cli.link.id": { id: "kolom nomor catatan; tidak ikut dibandingkan", en: "column of record ids; never compared" },
  "cli.link.model": {
    id: "berkas model JSON, atau auto: model diusulkan dari isi kolom (auto)",
    en: "model file in JSON, or auto: proposed from what the columns hold (auto)",
  },
  "cli.link.threshold": {
    id: "peluang terkecil agar dua catatan dipadankan (menurut model)",
    en: "probability from which two records are linked (the model's)",
  },
  "cli.link.pairs": {
    id: "berkas pasangan berpeluang 0,001 ke atas: source_l,id_l,source_r,id_r,weight,probability",
    en: "file of pairs of probability 0.001 and more: source_l,id_l,source_r,id_r,weight,probability",
  },
  "cli.link.clusters": {
    id: "berkas kelompok: source,id,cluster",
    en: "file of clusters: source,id,cluster",
  },
  "cli.link.linkType": {
    id: "pasangan di dalam satu berkas, antarberkas, atau keduanya (both; satu berkas: within)",
    en: "pairs within a file, between files, or both (both; with one file: within)",
  },
  "cli.link.ignore": {
    id: "kolom yang tidak boleh berpengaruh (boleh diulang)",
    en: "column that must have no effect (may be repeated)",
  },
  "cli.link.truth": {
    id: "kolom jawaban yang benar; tidak ikut dibandingkan",
    en: "column of the true answer; never compared",
  },
  "cli.link.deduplicated": {
    id: "berkas (nama tanpa akhiran) yang memuat setiap orang satu kali saja (boleh diulang)",
    en: "file (name without its ending) that lists nobody twice (may be repeated)",
  },
  "cli.link.writeModel": {
    id: "tulis model yang dipakai, untuk diperbaiki dan dipakai lagi",
    en: "write the model that was used, to be improved and used again",
  },
  "cli.link.format": {
    id: "bentuk model yang ditulis: suar, atau splink untuk Splink 4 dan 5 (suar)",
    en: "form of the model that is written: suar, or splink for Splink 4 and 5 (suar)",
  },
  "cli.link.wrongFormat": { id: "--format adalah suar atau splink.", en: "--format is suar or splink." },
  "cli.link.estimated": {
    id: "  {name}: paling banyak {estimatedPairs, number} pasangan akan dibandingkan",
    en: "  {name}: at most {estimatedPairs, number} pairs to compare",
  },
  "cli.link.splink.nothing": {
    id: "{path}: pengaturan Splink ini tidak memuat perbandingan atau aturan yang dapat dipakai.",
    en: "{path}: these Splink settings hold no comparison or no rule that can be used.",
  },
  "cli.link.splink.levelLeftOut": {
    id: "Perbandingan “{where}”: tingkat “{what}” tidak dapat dinyatakan dan ditinggalkan.",
    en: "Comparison “{where}”: level “{what}” cannot be expressed and was left out.",
  },
  "cli.link.splink.comparisonLeftOut": {
    id: "Perbandingan “{where}” ditinggalkan: tidak ada tingkatnya yang dapat dinyatakan.",
    en: "Comparison “{where}” was left out: none of its levels can be expressed.",
  },
  "cli.link.splink.comparisonEstimatedAgain": {
    id: "Perbandingan “{where}”: karena ada tingkat yang ditinggalkan, m dan u-nya harus diperkirakan ulang.",
    en: "Comparison “{where}”: as a level was left out, its m and u have to be estimated again.",
  },
  "cli.link.splink.ruleLeftOut": {
    id: "Aturan “{where}” ditinggalkan: aturan harus menyamakan kolom.",
    en: "Rule “{where}” was left out: a rule has to compare columns for equality.",
  },
  "cli.link.splink.ruleFilterLeftOut": {
    id: "Aturan “{where}”: hanya kesamaan {what} yang dipakai, sehingga pasangannya lebih banyak.",
    en: "Rule “{where}”: only the equality of {what} is used, so it pairs more records.",
  },
  "cli.link.splink.ruleWithoutEquality": {
    id: "Aturan “{where}” lambat di Splink: daftar nilainya dihitung, bukan kolom yang ada.",
    en: "Rule “{where}” is slow in Splink: its list of values is computed, not a column.",
  },
  "cli.link.splink.ruleLimitLeftOut": {
    id: "Aturan “{where}”: batas {what} catatan per nilai tidak dikenal Splink dan ditinggalkan.",
    en: "Rule “{where}”: Splink knows no limit of {what} records a value; it was left out.",
  },
  "cli.link.splink.reversedBothWays": {
    id: "Perbandingan “{where}”: tingkat “{what}” berlaku bila kedua kolom tertukar di kedua arah, bukan satu arah saja.",
    en: "Comparison “{where}”: level “{what}” holds where the columns are swapped both ways, not in one direction only.",
  },
  "cli.link.splink.missingOtherwise": {
    id: "Perbandingan “{where}”: dianggap tidak terisi bila tidak ada kolom yang terisi pada kedua catatan, bukan menurut “{what}”.",
    en: "Comparison “{where}”: counts as missing where no column is filled in both records, not by “{what}”.",
  },
  "cli.link.splink.dateFormat": {
    id: "Perbandingan “{where}”: bentuk tanggal {what} dibaca sebagai tahun-bulan-hari atau hari-bulan-tahun.",
    en: "Comparison “{where}”: dates of the form {what} are read as year-month-day or day-month-year.",
  },
  "cli.link.splink.dateInPart": {
    id: "Kolom “{where}” ({what}): Splink hanya membaca tanggal lengkap yang ditulis dengan angka.",
    en: "Column “{where}” ({what}): Splink reads whole dates in figures only.",
  },
  "cli.link.splink.frequencyLeftOut": {
    id: "Perbandingan “{where}”: penyesuaian frekuensi pada “{what}” ditinggalkan; Splink memerlukan satu kolom teks.",
    en: "Comparison “{where}”: the term-frequency adjustment on “{what}” was left out; Splink needs one text column.",
  },
  "cli.link.splink.frequencyWithoutGroup": {
    id: "Perbandingan “{where}”: Splink menghitung frekuensi di seluruh data, bukan per “{what}”.",
    en: "Comparison “{where}”: Splink counts frequencies in the whole table, not within “{what}”.",
  },
  "cli.link.splink.prepareColumn": {
    id: "Kolom “{where}” harus disiapkan sebelum memakai Splink: {what}",
    en: "Column “{where}” has to be prepared before using Splink: {what}",
  },
  "cli.link.splink.trainedOnBlockingRules": {
    id: "Pengaturan ini tidak memuat semua m dan u; yang belum ada diperkirakan dari aturan pemasangannya.",
    en: "These settings do not hold every m and u; what is missing is estimated on their blocking rules.",
  },
  "cli.link.splink.trainingLeftOut": {
    id: "Pengaturan Splink tidak memuat aturan pelatihan; berikan di Splink: {what}",
    en: "Splink settings hold no training rules; give them in Splink: {what}",
  },
  "cli.link.missing": {
    id: "Sebutkan sedikitnya satu berkas, dan kolom nomor catatan dengan --id.",
    en: "Name at least one file, and the column of record ids with --id.",
  },
  "cli.link.wrongThreshold": {
    id: "--threshold adalah peluang di antara 0 dan 1, misalnya 0.9.",
    en: "--threshold is a probability between 0 and 1, such as 0.9.",
  },
  "cli.link.wrongLinkType": {
    id: "--link-type adalah within, between, atau both.",
    en: "--link-type is within, between or both.",
  },
  "cli.link.wrongModel": {
    id: "{path}: model tidak dapat dipakai pada {at}; seharusnya {problem}",
    en: "{path}: the model cannot be used at {at}; there should be {problem}",
  },
  "cli.link.step.train": { id: "Melatih model", en: "Training the model" },
  "cli.link.step.compare": { id: "Membandingkan", en: "Comparing" },
  "cli.link.step.cluster": { id: "Mengelompokkan", en: "Grouping" },
  "cli.link.rule": {
    id: "  {name}: {pairs, number} pasangan (perkiraan {estimatedPairs, number})",
    en: "  {name}: {pairs, number} pairs (estimated {estimatedPairs, number})",
  },
  "cli.link.done": {
    id: "{records, number} catatan, {candidatePairs, number} pasangan dibandingkan, {clusters, number} kelompok; {total, number} detik, memori {peakMemoryMb, number} MB",
    en: "{records, number} records, {candidatePairs, number} pairs compared, {clusters, number} clusters; {total, number} seconds, {peakMemoryMb, number} MB of memory",
  },

  "cli.estimate.summary": {
    id: "Taksir berapa orang yang tidak ada di daftar mana pun, dari tumpang tindih daftar",
    en: "Estimate how many persons are on no list, from how the lists overlap",
  },
  "cli.estimate.histories": {
    id: "berkas CSV: satu kolom 0 dan 1 per daftar, lalu kolom count",
    en: "CSV file: a column of 0 and 1 per list, then a column count",
  },
  "cli.estimate.bootstrap": {
    id: "selang BCa dari N sampel ulang, pemilihan model diulang di setiap sampel",
    en: "BCa intervals from N resamples, models selected anew in each",
  },
  "cli.estimate.seed": { id: "benih pengacakan (1)", en: "seed of the resamples (1)" },
  "cli.estimate.maxOrder": {
    id: "suku tertinggi yang dipilih dengan BIC: sebanyak ini daftar sekaligus (2)",
    en: "highest terms that BIC chooses among: so many lists at once (2)",
  },
  "cli.estimate.missed": {
    id: "bagian padanan benar yang terlewat menurut ukuran pemadanan, 0 sampai 0,9",
    en: "share of true links that the linkage is measured to miss, 0 to 0.9",
  },
  "cli.estimate.falseLinks": {
    id: "bagian padanan yang salah menurut ukuran pemadanan, 0 sampai 0,9",
    en: "share of links that are measured to be false, 0 to 0.9",
  },
  "cli.estimate.missing": { id: "Sebutkan --histories.", en: "Give --histories." },
  "cli.estimate.badNumber": {
    id: "--{option} harus berupa bilangan {kind, select, whole {bulat} other {pecahan}} dari {least, number} sampai {most, number}.",
    en: "--{option} must be a {kind, select, whole {whole number} other {number}} from {least, number} to {most, number}.",
  },
  "cli.estimate.noCount": {
    id: "{path}: kolom terakhir harus bernama count; kolom yang ada: {columns}",
    en: "{path}: the last column must be called count; it has: {columns}",
  },
  "cli.estimate.badNames": {
    id: "{path}: setiap daftar memerlukan nama sendiri; kolom yang ada: {columns}",
    en: "{path}: each list needs a name of its own; it has: {columns}",
  },
  "cli.estimate.tooFewLists": {
    id: "{path}: sedikitnya dua daftar diperlukan.",
    en: "{path}: at least two lists are needed.",
  },
  "cli.estimate.tooManyLists": {
    id: "{path}: paling banyak {most, number} daftar.",
    en: "{path}: at most {most, number} lists.",
  },
  "cli.estimate.badHistory": {
    id: "{path}, baris {line, number}: setiap daftar memerlukan 0 atau 1, dan tidak ada orang yang berada di luar semua daftar.",
    en: "{path}, line {line, number}: each list needs a 0 or a 1, and nobody can be on no list.",
  },
  "cli.estimate.badCount": {
    id: "{path}, baris {line, number}: count harus bilangan bulat, 0 atau lebih.",
    en: "{path}, line {line, number}: count must be a whole number, 0 or more.",
  },
  "cli.estimate.nobody": { id: "{path}: tidak ada orang di daftar mana pun.", en: "{path}: nobody is on any list." },
  "cli.estimate.step.resample": { id: "sampel ulang", en: "resamples" },
  "cli.estimate.observed": {
    id: "Tercatat di sedikitnya satu daftar: {observed, number}",
    en: "On at least one list: {observed, number}",
  },
  "cli.estimate.method": {
    id: "  {method, select, stepwise {Bertahap} bic {BIC} other {Bayes}}: {estimate, number, ::.} (95 %: {lower, number, ::.} sampai {upper, number, ::.}); {terms}",
    en: "  {method, select, stepwise {Stepwise} bic {BIC} other {Bayes}}: {estimate, number, ::.} (95 %: {lower, number, ::.} to {upper, number, ::.}); {terms}",
  },
  "cli.estimate.methodNone": {
    id: "  {method, select, stepwise {Bertahap} bic {BIC} other {Bayes}}: tidak ada taksiran (kode {existence, number})",
    en: "  {method, select, stepwise {Stepwise} bic {BIC} other {Bayes}}: no estimate (code {existence, number})",
  },
  "cli.estimate.publishable": {
    id: "Totalnya boleh diterbitkan, bersama taksiran tanpa setiap daftar dan pita kesalahan pemadanan.",
    en: "The total may be published, with the estimates without each list and the band of linkage error.",
  },
  "cli.estimate.notPublishable": {
    id: "Terbitkan yang tercatat saja, karena:",
    en: "Publish what is detected only, because:",
  },
  "cli.estimate.reason.fewerThanThreeLists": {
    id: "  kurang dari tiga daftar",
    en: "  there are fewer than three lists",
  },
  "cli.estimate.reason.noEstimate": {
    id: "  sedikitnya satu metode tidak memberi taksiran atau selang",
    en: "  at least one method has no estimate or no interval",
  },
  "cli.estimate.reason.nearBestModelsDiffer": {
    id: "  model yang sama baiknya berselisih dua kali lipat atau lebih",
    en: "  models that are as good differ by a factor of two or more",
  },
  "cli.estimate.reason.intervalsDoNotOverlap": {
    id: "  selang ketiga metode tidak bertumpang tindih",
    en: "  the intervals of the three methods do not overlap",
  },

  "cli.evaluate.summary": {
    id: "Bandingkan kelompok hasil padanan dengan jawaban yang benar",
    en: "Compare the clusters of a linkage with the true answer",
  },
  "cli.evaluate.clusters": { id: "berkas dari suar link --clusters", en: "file from suar link --clusters" },
  "cli.evaluate.truth": {
    id: "berkas jawaban yang benar; beberapa berkas boleh, bernama seperti sumbernya",
    en: "file with the true answer; several may be given, named like their sources",
  },
  "cli.evaluate.id": { id: "kolom nomor catatan di dalamnya (id)", en: "its column of record ids (id)" },
  "cli.evaluate.cluster": { id: "kolom kelompok di dalamnya (cluster)", en: "its column of groups (cluster)" },
  "cli.evaluate.pairs": {
    id: "berkas dari suar link --pairs, untuk mencari ambang terbaik",
    en: "file from suar link --pairs, to find the best threshold",
  },
  "cli.evaluate.missing": {
    id: "Sebutkan --clusters dan --truth.",
    en: "Give --clusters and --truth.",
  },
  "cli.evaluate.done": {
    id: "Presisi {precision, number}, perolehan {recall, number}, F1 {f1, number} atas {records, number} catatan; {withoutTruth, number} catatan tanpa jawaban dilewati",
    en: "Precision {precision, number}, recall {recall, number}, F1 {f1, number} over {records, number} records; {withoutTruth, number} records without an answer left out",
  },
  "cli.evaluate.best": {
    id: "F1 terbaik dari semua ambang: {f1, number}",
    en: "Best F1 over all thresholds: {f1, number}",
  },
  "cli.keys.summary": {
    id: "Tampilkan versi kunci induk dan kunci pencarian, ganti salah satunya selagi server berjalan, atau pensiunkan versi lama",
    en: "Show the versions of the master key and the search key, turn either while the server runs, or retire a former one",
  },
  "cli.keys.version": {
    id: "versi {version}: {state, select, announced {diumumkan} current {dipakai} former {terdahulu, masih membuka} retiring {terdahulu, tidak lagi membungkus} other {pensiun}}, sejak {since}",
    en: "version {version}: {state, select, announced {announced} current {current} former {former, still opens} retiring {former, wraps no more} other {retired}}, since {since}",
  },
  "cli.keys.searchVersion": {
    id: "kunci pencarian {version}: {state, select, announced {diumumkan} current {dipakai} former {terdahulu, masih dicari} retiring {terdahulu, masih dicari} other {dimusnahkan}}, sejak {since}",
    en: "search key {version}: {state, select, announced {announced} current {current} former {former, still searched by} retiring {former, still searched by} other {destroyed}}, since {since}",
  },
  "cli.erasures.summary": {
    id: "Ekspor buku penghapusan, atau hapus kembali dari ekspor itu setelah cadangan dipulihkan",
    en: "Export the ledger of erasures, or erase again from such an export after a backup was restored",
  },
  "cli.erasures.out": { id: "berkas tujuan", en: "file to write" },
  "cli.erasures.exported": {
    id: "{erasures, number} penghapusan ditulis ke {file}",
    en: "{erasures, plural, one {# erasure} other {# erasures}} written to {file}",
  },
  "cli.erasures.replayed": {
    id: "{erasures, number} penghapusan diputar ulang, {added, number} belum dikenal: {identities, number} identitas, {lines, number} baris naskah asli dan {workbooks, number} naskah utuh dimusnahkan",
    en: "{erasures, number} erasures replayed, {added, number} unknown here: {identities, number} identities, {lines, number} lines of originals and {workbooks, number} whole originals destroyed",
  },
  "cli.erasures.waiting": {
    id: "{waiting, number} penghapusan menunggu naskah asli yang masih disegel: ulangi nanti",
    en: "{waiting, number} erasures wait for originals that are still being sealed: replay again later",
  },
  "cli.audit.summary": {
    id: "Ekspor jejak audit, ekspor jangkarnya, atau buktikan tanpa server bahwa sebuah ekspor tidak diubah",
    en: "Export the audit trail or its anchors, or prove without a server that an export was not altered",
  },
  "cli.audit.out": { id: "berkas tujuan", en: "file to write" },
  "cli.audit.anchors": {
    id: "jangkar yang disimpan pihak ketiga",
    en: "anchors that a third party has kept",
  },
  "cli.audit.key": { id: "kunci publik jangkar (PEM)", en: "public key of the anchors (PEM)" },
  "cli.audit.from": {
    id: "nomor entri pertama dari ekspor sebagian",
    en: "number of the first entry of a partial export",
  },
  "cli.audit.exported": {
    id: "{entries, number} entri dan {anchors, number} jangkar ditulis ke {file}",
    en: "{entries, number} entries and {anchors, number} anchors written to {file}",
  },
  "cli.audit.anchored": {
    id: "{anchors, number} jangkar ditulis ke {file}, kunci publiknya ke {file}.pem",
    en: "{anchors, number} anchors written to {file}, their public key to {file}.pem",
  },
  "cli.audit.noFile": { id: "{file} tidak dapat dibaca", en: "{file} cannot be read" },
  "cli.audit.looked": {
    id: "{entries, number} entri diperiksa, nomor {from, number} sampai {to, number}",
    en: "{entries, number} entries checked, numbers {from, number} to {to, number}",
  },
  "cli.audit.found.changed": { id: "entri {number} diubah ({id})", en: "entry {number} was changed ({id})" },
  "cli.audit.found.removed": {
    id: "entri {number} dihapus ({id}), ditulis antara {after} dan {before}",
    en: "entry {number} was removed ({id}), written between {after} and {before}",
  },
  "cli.audit.found.inserted": {
    id: "entri {number} disisipkan ({id})",
    en: "entry {number} was inserted ({id})",
  },
  "cli.audit.found.reordered": {
    id: "entri {number} dipindahkan ({id})",
    en: "entry {number} was moved ({id})",
  },
  "cli.audit.found.anchorDiffers": {
    id: "entri {number} ({id}) bertentangan dengan jangkarnya: rantai dihitung ulang sebelum atau pada entri ini",
    en: "entry {number} ({id}) contradicts its anchor: the chain was computed anew at or before it",
  },
  "cli.audit.found.anchorUnsigned": {
    id: "jangkar entri {number} tidak ditandatangani dengan kunci ini ({id})",
    en: "the anchor of entry {number} was not signed with this key ({id})",
  },
  "cli.audit.found.unreadable": {
    id: "baris di tempat entri {number} tidak dapat dibaca ({id})",
    en: "the line in the place of entry {number} cannot be read ({id})",
  },
  "cli.audit.noKey": {
    id: "tanda tangan jangkar tidak diperiksa; berikan --key dengan kunci publiknya",
    en: "signatures of anchors were not checked; give their public key with --key",
  },
  "cli.audit.intact": {
    id: "Jejak utuh; {anchors, number} jangkar cocok.",
    en: "The trail is intact; {anchors, number} anchors hold.",
  },
  "cli.audit.tampered": {
    id: "Jejak ini diubah; {anchors, number} jangkar cocok.",
    en: "This trail was tampered with; {anchors, number} anchors hold.",
  },

  "cli.watermark.summary": {
    id: "Tunjukkan dari ekspor mana sebuah berkas berasal, menurut tandanya yang tidak terlihat",
    en: "Tell which export a file came from, by its hidden marks",
  },
  "cli.watermark.unreadable": { id: "{name} tidak dapat dibaca.", en: "{name} cannot be read." },
  "cli.watermark.found": {
    id: "Ekspor {id}: diminta {who}, {position}, {organisation}, pada {at}. Untuk {reason}.",
    en: "Export {id}: asked for by {who}, {position}, {organisation}, on {at}. For {reason}.",
  },
  "cli.watermark.mark.references": {
    id: "rujukan baris (kebetulan: 10^{power})",
    en: "the rows' references (by chance: 10^{power})",
  },
  "cli.watermark.mark.spaces": {
    id: "spasi di belakang kata (kebetulan: 10^{power})",
    en: "spaces behind words (by chance: 10^{power})",
  },
  "cli.watermark.mark.order": {
    id: "urutan baris (kebetulan: 10^{power})",
    en: "the order of the rows (by chance: 10^{power})",
  },
  "cli.watermark.notFound": {
    id: "Tidak ada tanda dari {compared, plural, other {# ekspor}} di berkas ini. Bisa jadi bukan dari Suar, terlalu sedikit barisnya, atau tandanya dihapus.",
    en: "The file carries no mark of {compared, plural, one {# export} other {# exports}}. It may not come from Suar, hold too few rows, or have lost its marks.",
  },
  "cli.breach.summary": {
    id: "Siapkan pemberitahuan kegagalan pelindungan data dari jejak audit: siapa terdampak, tenggat, dan surat dalam dua bahasa",
    en: "Prepare the notice of a data breach from the audit trail: who is affected, the deadline, and letters in two languages",
  },
  "cli.breach.from": { id: "awal jangka yang diperiksa", en: "begin of the window to look at" },
  "cli.breach.to": { id: "akhir jangka yang diperiksa", en: "end of the window to look at" },
  "cli.breach.known": {
    id: "saat kegagalan diketahui; tenggat 3×24 jam dihitung dari sini (tanpa ini: sekarang)",
    en: "when it became known; the 3×24 hours run from here (without it: now)",
  },
  "cli.breach.cause": {
    id: "sebab: insider, account, device, software, configuration, thirdParty, unknown",
    en: "cause: insider, account, device, software, configuration, thirdParty, unknown",
  },
  "cli.breach.how": {
    id: "bagaimana terjadi, sejauh yang diketahui; tanpa nama",
    en: "how it happened, as far as is known; without names",
  },
  "cli.breach.handling": {
    id: "apa yang sudah dilakukan; tanpa nama",
    en: "what has been done about it; without names",
  },
  "cli.breach.recovery": {
    id: "apa yang dilakukan agar pulih; tanpa nama",
    en: "what is done to recover; without names",
  },
  "cli.breach.account": { id: "hanya pembacaan akun ini", en: "reads of this account only" },
  "cli.breach.organisation": { id: "hanya pembacaan lembaga ini", en: "reads of this organisation only" },
  "cli.breach.position": {
    id: "hanya pembacaan dari jabatan dengan nama ini",
    en: "reads from the position of this title only",
  },
  "cli.breach.record": { id: "hanya catatan ini", en: "this record only" },
  "cli.breach.out": {
    id: "folder untuk suratnya (tanpa ini: di sini)",
    en: "folder for the letters (without it: here)",
  },
  "cli.breach.missing": {
    id: "Berikan --from, --to, --how, --handling, --recovery, dan --cause ({causes}); waktu seperti 2026-03-01T00:00+07:00.",
    en: "Give --from, --to, --how, --handling, --recovery and --cause ({causes}); times like 2026-03-01T00:00+07:00.",
  },
  "cli.breach.affected": {
    id: "{records, number} catatan terdampak, {entries, number} pembacaan pada jejak audit",
    en: "{records, number} records affected, {entries, number} reads on the audit trail",
  },
  "cli.breach.due": {
    id: "Beri tahu subjek data dan lembaga paling lambat {at} WIB: sisa {hours, number} jam",
    en: "Tell the subjects and the agency by {at} WIB: {hours, number} hours are left",
  },
  "cli.breach.overdue": {
    id: "Tenggat {at} WIB sudah lewat {hours, number} jam; beri tahu sekarang dan sebutkan sebab terlambat",
    en: "The deadline {at} WIB passed {hours, number} hours ago; tell them now and say why it is late",
  },
  "cli.processing.summary": {
    id: "Ekspor daftar pemrosesan dan penilaian dampak, dalam dua bahasa",
    en: "Export the register of processing and the impact assessment, in both languages",
  },
  "cli.processing.out": { id: "folder tujuan (tanpa ini: di sini)", en: "folder to write to (without it: here)" },
  "cli.processing.written": {
    id: "{count, number} berkas ditulis",
    en: "{count, number} files written",
  },
});
