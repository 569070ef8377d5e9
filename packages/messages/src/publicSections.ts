import { defineMessages } from "./catalogue.ts";

/** What the sections of the public page say under their questions. */
export const publicSectionMessages = defineMessages({
  "publicPage.how.title": { id: "Bagaimana angka ini disusun?", en: "How did this number come about?" },
  "publicPage.how.records": {
    id: "{records, number} catatan dalam {sources, number} daftar",
    en: "{records, number} records on {sources, number} lists",
  },
  "publicPage.how.records.text": {
    id: "Setiap lembaga mengirim daftarnya apa adanya. Satu anak bisa tercatat beberapa kali dan di beberapa daftar.",
    en: "Each organisation sends its list as it is. One child may be recorded several times and on several lists.",
  },
  "publicPage.how.sent": { id: "Lembaga mengirim catatan", en: "Organisations send records" },
  "publicPage.how.countedOnce": { id: "Setiap anak dihitung sekali", en: "Every child is counted once" },
  "publicPage.how.linked": { id: "Catatan anak yang sama ditautkan", en: "Records on the same child are linked" },
  "publicPage.how.linked.text": {
    id: "Nama, tanggal lahir, dan tempat dibandingkan. Pasangan yang belum pasti diputuskan oleh petugas, dan setiap keputusan dapat dibatalkan.",
    en: "Names, dates of birth and places are compared. Stewards decide the unsure pairs, and every decision can be undone.",
  },
  "publicPage.how.counted": {
    id: "{children} anak dihitung, masing-masing sekali",
    en: "{children} children counted, each once",
  },
  "publicPage.how.counted.text": {
    id: "Anak dihitung jika umurnya di bawah 18 tahun saat kejadian dan catatannya menyebut salah satu bentuk eksploitasi seksual.",
    en: "A child is counted if younger than 18 at the incident and recorded with one of the forms of sexual exploitation.",
  },
  "publicPage.how.protected": { id: "Angka kecil dilindungi", en: "Small numbers are protected" },
  "publicPage.how.protected.text": {
    id: "Hitungan 1 sampai 4 dibulatkan menjadi 0 atau 5 sebelum dijumlahkan, agar tidak ada anak yang dapat dikenali. Karena itu 0 berarti tidak ada atau kurang dari lima.",
    en: "Counts of 1 to 4 are rounded to 0 or 5 before they are added up, so that no child can be recognised. So 0 means none or fewer than five.",
  },

  "publicPage.differ.title": { id: "Mengapa angka lain berbeda?", en: "Why do other numbers differ?" },
  "publicPage.differ.lead": {
    id: "Setiap lembaga menghitung satuan, masa, dan batasan yang berbeda. Rincian selisih berjalan dari angka terbitan satu lembaga ke angka nasional, satu sebab demi satu sebab.",
    en: "Each organisation counts another unit, period and definition. A bridge leads from one organisation’s published number to the national figure, one reason at a time.",
  },
  "publicPage.differ.summary": {
    id: "{organisation}: {claim, number} {unit}",
    en: "{organisation}: {claim, number} {unit}",
  },
  "publicPage.differ.chart": {
    id: "Dari {claim, number} {unit} ke {national, number} anak",
    en: "From {claim, number} {unit} to {national, number} children",
  },
  "publicPage.differ.measure": {
    id: "{organisation}: rincian selisih antara angka terbitan dan angka nasional",
    en: "{organisation}: bridge from its published number to the national figure",
  },
  "publicPage.differ.largest": {
    id: "Selisih terbesar: {change}. {sentence}",
    en: "Largest difference: {change}. {sentence}",
  },
  "publicPage.differ.claim": { id: "Angka terbitan {organisation}", en: "Published by {organisation}" },
  "publicPage.differ.national": { id: "Angka nasional, masa yang sama", en: "National figure, same period" },
  "publicPage.differ.step": { id: "Sebab selisih", en: "Reason" },
  "publicPage.differ.change": { id: "Perubahan", en: "Change" },
  "publicPage.differ.describe": {
    id: "Grafik air terjun: mulai dari angka terbitan {organisation}, setiap batang menambah atau mengurangi, sampai angka nasional.",
    en: "Waterfall chart: starting from the number published by {organisation}, each bar adds or takes away, down to the national figure.",
  },
  "publicPage.unit.child": { id: "anak", en: "children" },
  "publicPage.unit.case": { id: "kasus", en: "cases" },
  "publicPage.unit.report": { id: "laporan", en: "reports" },
  "publicPage.unit.service": { id: "layanan", en: "services" },
  "publicPage.unit.request": { id: "permohonan", en: "requests" },
  "publicPage.unit.suspect": { id: "terduga pelaku", en: "alleged perpetrators" },

  "publicPage.step.notReproducible": { id: "Tidak dapat dihitung ulang", en: "Cannot be recomputed" },
  "publicPage.step.notReproducible.text": {
    id: "Bagian angka terbitan yang tidak ditemukan kembali dalam catatan yang dikirim. Sisa pembulatan hitungan kecil pada langkah-langkah lain juga masuk di sini.",
    en: "The part of the published number that is not found again in the records delivered. What the rounding of small counts leaves over in the other steps is included here too.",
  },
  "publicPage.step.otherUnit": { id: "Satuan lain dijadikan anak", en: "Other unit turned into children" },
  "publicPage.step.otherUnit.text": {
    id: "Kasus atau laporan bukan anak: satu kasus bisa menyangkut beberapa anak, dan sebaliknya.",
    en: "Cases or reports are not children: one case can concern several children, and the other way round.",
  },
  "publicPage.step.repeatedWithinList": { id: "Tercatat berulang di daftar itu", en: "Repeated within the list" },
  "publicPage.step.repeatedWithinList.text": {
    id: "Anak yang sama tercatat lebih dari sekali di daftar yang sama.",
    en: "The same child is recorded more than once on the same list.",
  },
  "publicPage.step.outsideDefinition": { id: "Di luar batasan", en: "Outside the definition" },
  "publicPage.step.outsideDefinition.text": {
    id: "Orang dewasa, atau bentuk yang bukan eksploitasi seksual anak.",
    en: "Adults, or forms that are not sexual exploitation of children.",
  },
  "publicPage.step.undecidable": { id: "Kode sumber tidak dapat memastikan", en: "The source’s code cannot decide" },
  "publicPage.step.undecidable.text": {
    id: "Misalnya “eksploitasi” saja: bisa seksual, bisa ekonomi. Anak ini dihitung sebagai mungkin.",
    en: "For instance “exploitation” alone: it may be sexual or economic. These children are counted as possible.",
  },
  "publicPage.step.outsidePeriod": { id: "Di luar masa hitung", en: "Outside the period" },
  "publicPage.step.outsidePeriod.text": {
    id: "Lembaga memakai tanggal lain, misalnya tanggal kejadian, bukan tanggal laporan.",
    en: "The organisation uses another date, such as the incident’s and not the report’s.",
  },
  "publicPage.step.outsideTerritory": { id: "Di luar wilayah", en: "Outside the territory" },
  "publicPage.step.outsideTerritory.text": {
    id: "Lembaga menghitung wilayah lain, misalnya menurut kantor yang mencatat.",
    en: "The organisation counts another territory, for instance by the office that registered.",
  },
  "publicPage.step.lateRegistration": { id: "Tercatat setelah angka diterbitkan", en: "Registered after publication" },
  "publicPage.step.lateRegistration.text": {
    id: "Catatan yang masuk setelah lembaga menerbitkan angkanya.",
    en: "Records that came in after the organisation published its number.",
  },
  "publicPage.step.countedFromOtherLists": {
    id: "Sudah dihitung dari daftar lain",
    en: "Already counted from other lists",
  },
  "publicPage.step.countedFromOtherLists.text": {
    id: "Anak yang juga ada di daftar lain; ia tetap dihitung sekali.",
    en: "Children who are on other lists as well; each is still counted once.",
  },
  "publicPage.step.knownOnlyToOthers": { id: "Hanya dikenal lembaga lain", en: "Known only to others" },
  "publicPage.step.knownOnlyToOthers.text": {
    id: "Anak yang tercatat di lembaga lain tetapi tidak di daftar ini.",
    en: "Children on other organisations’ lists who are not on this one.",
  },

  "publicPage.lists.title": { id: "Siapa mengenal anak yang mana?", en: "Which list knows which children?" },
  "publicPage.lists.coverage": {
    id: "Daftar paling lengkap memuat {share} dari semua anak yang tercatat",
    en: "The fullest list holds {share} of all children on record",
  },
  "publicPage.lists.coverage.measure": {
    id: "Bagian anak tercatat yang ada di tiap daftar",
    en: "Share of the children on record that each list holds",
  },
  "publicPage.lists.coverage.describe": {
    id: "Satu batang untuk tiap daftar; panjang penuh berarti semua anak yang tercatat.",
    en: "One bar for each list; the full length stands for all children on record.",
  },
  "publicPage.lists.coverage.value": { id: "{children} ({share})", en: "{children} ({share})" },
  "publicPage.lists.list": { id: "Daftar", en: "List" },
  "publicPage.lists.overlap": {
    id: "{share} anak hanya ada di satu daftar",
    en: "{share} of the children are on one list only",
  },
  "publicPage.lists.overlap.measure": {
    id: "Anak menurut gabungan daftar yang memuatnya; titik gelap menandai daftarnya",
    en: "Children by the combination of lists that hold them; dark dots mark the lists",
  },
  "publicPage.lists.overlap.drawn": {
    id: "{shown, number} gabungan terbesar digambar; semuanya ada di tabel",
    en: "the {shown, number} largest combinations are drawn; the table holds all",
  },
  "publicPage.lists.overlap.describe": {
    id: "Diagram UpSet: satu baris untuk tiap gabungan daftar, diurutkan menurut banyaknya daftar; batangnya menunjukkan jumlah anak.",
    en: "UpSet plot: one row for each combination of lists, ordered by how many lists it spans; the bar shows how many children.",
  },
  "publicPage.lists.overlap.sets": { id: "Ada di daftar", en: "On the lists" },

  "publicPage.trend.title": { id: "Bagaimana dari tahun ke tahun?", en: "How from year to year?" },
  "publicPage.trend.finding": {
    id: "{last} anak tercatat pada {lastYear}, {first} pada {firstYear}",
    en: "{last} children on record in {lastYear}, {first} in {firstYear}",
  },
  "publicPage.trend.measure": {
    id: "Anak menurut tahun laporan pertamanya",
    en: "Children by the year of their first report",
  },
  "publicPage.trend.describe": {
    id: "Grafik garis, satu titik untuk tiap tahun.",
    en: "Line chart, one point for each year.",
  },
  "publicPage.trend.caution": {
    id: "Lebih banyak anak tercatat belum tentu berarti lebih banyak anak mengalaminya; bisa juga lebih banyak yang berani melapor dan lebih banyak lembaga yang mencatat.",
    en: "More children on record need not mean that more were harmed; it may also be that more came forward and more organisations kept records.",
  },
  "publicPage.year.running": { id: "{year} (masih berjalan)", en: "{year} (not over yet)" },
  "publicPage.year": { id: "Tahun", en: "Year" },

  "publicPage.where.title": { id: "Di mana?", en: "Where?" },
  "publicPage.where.finding": {
    id: "Lima anak atau lebih tercatat di {provinces, number} dari {all, number} provinsi",
    en: "Five children or more are on record in {provinces, number} of {all, number} provinces",
  },
  "publicPage.where.measure": {
    id: "Anak menurut provinsi kejadian; setiap kotak satu provinsi, ukurannya sama",
    en: "Children by province of the incident; each square is one province, all of one size",
  },
  "publicPage.where.describe": {
    id: "Peta kotak: warna lebih pekat berarti lebih banyak anak tercatat; arsiran berarti belum mengirim data.",
    en: "Tile map: a deeper colour means more children on record; hatching means that no data have been sent.",
  },
  "publicPage.where.west": { id: "Sumatra, Jawa, dan Kalimantan", en: "Sumatra, Java and Kalimantan" },
  "publicPage.where.east": {
    id: "Bali, Nusa Tenggara, Sulawesi, Maluku, dan Papua",
    en: "Bali, Nusa Tenggara, Sulawesi, Maluku and Papua",
  },
  "publicPage.where.between": {
    id: "{from, number} sampai {to, number} anak",
    en: "{from, number} to {to, number} children",
  },
  "publicPage.where.silent": { id: "belum mengirim data", en: "has sent no data" },
  "publicPage.where.partlySilent": { id: "sebagian belum mengirim data", en: "part has sent no data" },
  "publicPage.where.code": { id: "Kode", en: "Code" },
  "publicPage.where.province": { id: "Provinsi", en: "Province" },
  "publicPage.where.unknown": { id: "Provinsi tidak diketahui", en: "Province not known" },
  "publicPage.where.unknownCount": {
    id: "Untuk {children} anak, provinsinya tidak diketahui; mereka tidak ada di peta.",
    en: "For {children} children the province is not known; they are not on the map.",
  },
  "publicPage.where.caution": {
    id: "Provinsi diurutkan menurut kode, bukan menurut jumlah. Angka tinggi bisa berarti pencatatan yang baik.",
    en: "Provinces stand in the order of their codes, not of their counts. A high number may mean good record keeping.",
  },

  "publicPage.complete.title": { id: "Siapa yang belum mengirim data?", en: "Who has not sent data yet?" },
  "publicPage.complete.finding": {
    id: "{silent, number} dari {all, number} kabupaten dan kota belum mengirim data",
    en: "{silent, number} of {all, number} districts and cities have sent no data",
  },
  "publicPage.complete.measure": {
    id: "Bagian kabupaten dan kota yang sudah mengirim data, untuk provinsi yang belum lengkap",
    en: "Share of districts and cities that have sent data, for the provinces that are not complete",
  },
  "publicPage.complete.describe": {
    id: "Satu batang untuk tiap provinsi; bagian yang diarsir belum mengirim data.",
    en: "One bar for each province; the hatched part has sent no data.",
  },
  "publicPage.complete.lead": {
    id: "Belum mengirim data tidak sama dengan nol. Di daerah ini kita tidak tahu.",
    en: "Having sent nothing is not the same as zero. For these places we do not know.",
  },
  "publicPage.complete.all": {
    id: "Semua kabupaten dan kota sudah mengirim data.",
    en: "All districts and cities have sent data.",
  },
  "publicPage.complete.unit": { id: "kabupaten dan kota", en: "districts and cities" },
  "publicPage.complete.sent": { id: "{sent, number} dari {all, number}", en: "{sent, number} of {all, number}" },
  "publicPage.complete.silent": { id: "Belum mengirim data", en: "Sent no data" },

  "publicPage.form.title": { id: "Dalam bentuk apa?", en: "In what form?" },
  "publicPage.form.finding": {
    id: "Bentuk yang paling sering tercatat: {form}",
    en: "The form most often on record: {form}",
  },
  "publicPage.form.measure": {
    id: "Anak menurut bentuk eksploitasi pada catatan pertamanya",
    en: "Children by the form of exploitation on their first record",
  },
  "publicPage.form.describe": { id: "Satu batang untuk tiap bentuk.", en: "One bar for each form." },
  "publicPage.form": { id: "Bentuk", en: "Form" },

  "publicPage.who.title": { id: "Anak yang mana?", en: "Which children?" },
  "publicPage.who.finding": {
    id: "{girls} anak yang tercatat adalah anak perempuan, {boys} anak laki-laki",
    en: "{girls} of the children on record are girls, {boys} are boys",
  },
  "publicPage.who.notRecorded": {
    id: "Untuk {share} anak, jenis kelaminnya tidak tercatat.",
    en: "For {share} of the children the sex is not recorded.",
  },
  "publicPage.who.measure": {
    id: "Anak menurut jenis kelamin dan umur saat kejadian",
    en: "Children by sex and age at the incident",
  },
  "publicPage.who.describe": {
    id: "Dua kelompok batang dengan skala yang sama, anak perempuan dan anak laki-laki, masing-masing menurut kelompok umur.",
    en: "Two groups of bars on one scale, girls and boys, each by age group.",
  },
  "publicPage.who.girls": { id: "Anak perempuan", en: "Girls" },
  "publicPage.who.boys": { id: "Anak laki-laki", en: "Boys" },
  "publicPage.notKnown": { id: "Tidak diketahui", en: "Not known" },
  "publicPage.who.sex": { id: "Jenis kelamin", en: "Sex" },
  "publicPage.who.age": { id: "Umur", en: "Age" },

  "publicPage.press.title": { id: "Angka apa yang beredar di media?", en: "Which numbers are in the press?" },
  "publicPage.press.lead": {
    id: "Angka ini dikutip apa adanya. Satuan, tahun, dan wilayahnya berbeda, jadi tidak dapat dibandingkan begitu saja, dan tanpa catatan di baliknya tidak dapat dihitung ulang.",
    en: "These numbers are quoted as they stand. Their units, years and territories differ, so they cannot simply be compared, and without the records behind them they cannot be recomputed.",
  },
  "publicPage.press.mark": { id: "Tidak dapat dihitung ulang tanpa catatan", en: "Not reproducible without records" },
  "publicPage.press.count": {
    id: "{count, number} angka menurut tahun",
    en: "{count, plural, one {# number} other {# numbers}} by year",
  },
  "publicPage.press.year": {
    id: "{year}: {count, number} angka",
    en: "{year}: {count, plural, one {# number} other {# numbers}}",
  },
  "publicPage.press.asOf": { id: "per {day}", en: "as of {day}" },
  "publicPage.press.cited": { id: "Dikutip dari {citation}", en: "Quoted from {citation}" },

  "publicPage.methods.title": { id: "Seberapa kuat angka ini?", en: "How strong is this number?" },
  "publicPage.methods.detected": {
    id: "Ini anak yang tercatat, bukan semua anak yang mengalaminya. Anak yang tidak ada di daftar mana pun tidak termasuk; perkiraan anak yang belum tercatat belum diterbitkan.",
    en: "These are children on record, not all children who were harmed. Children on no list are not included; an estimate of the hidden count has not been published yet.",
  },
  "publicPage.methods.band": {
    id: "Rentang di samping angka: pada sebagian pasangan catatan belum pasti apakah anaknya sama. Batas bawah menautkan semua pasangan itu, batas atas tidak satu pun.",
    en: "The range beside the number: for some pairs of records it is not certain whether they are on the same child. Its lower end links all of these pairs, its upper end none.",
  },
  "publicPage.methods.possible": {
    id: "Anak yang mungkin termasuk: kode atau umur dalam catatannya tidak cukup untuk memastikan. Mereka tidak dipaksakan masuk ke kelompok mana pun.",
    en: "Children who may belong: the code or age on their records is not enough to decide. Nothing is forced into a category.",
  },
  "publicPage.methods.linkage": {
    id: "Tautan dibuat dengan model statistik: makin jarang sebuah nama, makin kuat kesamaannya sebagai bukti.",
    en: "Links are made by a statistical model: the rarer a name, the stronger its agreement as evidence.",
  },
  "publicPage.methods.purpose": {
    id: "Data untuk statistik tidak pernah dipakai untuk menangani kasus seorang anak; keduanya berjalan terpisah.",
    en: "Data given for statistics never feed a child’s case; the two run apart.",
  },
  "publicPage.methods.protected": {
    id: "Semua angka di halaman ini adalah jumlah dari satu tabel yang dilindungi, sehingga selisih antarangka pun tidak mengungkap seorang anak.",
    en: "Every number on this page is a sum over one protected table, so that no difference between numbers reveals a child either.",
  },
  "publicPage.methods.press": {
    id: "Pemberitaan tidak menaikkan atau menurunkan prioritas kasus mana pun.",
    en: "Press coverage raises or lowers no case’s priority.",
  },

  "publicPage.words.title": { id: "Kata yang kami pakai", en: "Words we use" },
  "publicPage.words.child": { id: "Anak", en: "Child" },
  "publicPage.words.child.text": {
    id: "Setiap orang di bawah 18 tahun. Kami menulis anak korban, karena yang terjadi padanya bukan pilihannya.",
    en: "Every person under 18. We write child victim, because what happened was not the child’s choice.",
  },
  "publicPage.words.exploitation": { id: "Eksploitasi seksual anak", en: "Sexual exploitation of children" },
  "publicPage.words.exploitation.text": {
    id: "Penggunaan anak untuk tujuan seksual dengan imbalan, janji, atau keuntungan bagi siapa pun, juga di ranah daring.",
    en: "The use of a child for sexual purposes in exchange for anything, promised or given, or for anyone’s gain, online too.",
  },
  "publicPage.words.record": { id: "Catatan", en: "Record" },
  "publicPage.words.record.text": {
    id: "Satu entri dari satu daftar tentang satu anak dalam satu kejadian.",
    en: "One list’s entry on one child in one incident.",
  },
  "publicPage.words.link": { id: "Padankan, pisahkan", en: "Link, split" },
  "publicPage.words.link.text": {
    id: "Menyatukan catatan tentang anak yang sama, atau membatalkannya.",
    en: "To join records on the same child, or to undo that.",
  },
  "publicPage.words.claim": { id: "Angka terbitan", en: "Claim" },
  "publicPage.words.claim.text": {
    id: "Angka yang sudah diterbitkan sebuah lembaga di tempat lain.",
    en: "A number that an organisation has published elsewhere.",
  },
  "publicPage.words.bridge": { id: "Rincian selisih", en: "Bridge" },
  "publicPage.words.bridge.text": {
    id: "Langkah demi langkah dari angka terbitan ke angka nasional.",
    en: "The steps from a claim to the national figure.",
  },
  "publicPage.words.silent": { id: "Belum mengirim data", en: "Silent" },
  "publicPage.words.silent.text": {
    id: "Daerah yang tidak mengirim apa pun. Di peta diarsir dan tidak pernah ditulis nol.",
    en: "A place that has sent nothing. It is hatched on the map and never written as zero.",
  },

  "publicPage.list.simfoni": { id: "SIMFONI-PPA", en: "SIMFONI-PPA" },
  "publicPage.list.polri": { id: "Polri", en: "Police" },
  "publicPage.list.kemensos": { id: "Kemensos", en: "Social ministry" },
  "publicPage.list.lpsk": { id: "LPSK", en: "LPSK" },
  "publicPage.list.sapa129": { id: "SAPA 129", en: "SAPA 129" },
  "publicPage.list.ngo": { id: "LSM", en: "NGOs" },
  "publicPage.list.platform": { id: "Platform daring", en: "Platforms" },
});
