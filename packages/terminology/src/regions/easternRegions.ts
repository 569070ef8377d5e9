// Regions and their codes: Kepmendagri 300.2.2-2430/2025 (38 provinces, 416 regencies, 98 cities), read from
// github.com/cahyadsn/wilayah db/wilayah.sql, commit b7ad440 (MIT). Last number of each entry: population of December 2024,
// Ditjen Dukcapil, second half of 2024, from db/wilayah_penduduk.sql of the same commit. Numbers from 71 up are cities.
export const easternRegions = `
51 Bali 4375263
  01 Jembrana 330221; 02 Tabanan 478393; 03 Badung 537739; 04 Gianyar 504845; 05 Klungkung 223723; 06 Bangli 260526;
  07 Karangasem 538390; 08 Buleleng 828156; 71 Denpasar 673270
52 Nusa Tenggara Barat 5751295
  01 Lombok Barat 762757; 02 Lombok Tengah 1128716; 03 Lombok Timur 1457591; 04 Sumbawa 527715; 05 Dompu 277837; 06
  Bima 543582; 07 Sumbawa Barat 156059; 08 Lombok Utara 269989; 71 Mataram 461936; 72 Bima 165113
53 Nusa Tenggara Timur 5700772
  01 Kupang 391539; 02 Timor Tengah Selatan 490642; 03 Timor Tengah Utara 276032; 04 Belu 232788; 05 Alor 229730; 06
  Flores Timur 289881; 07 Sikka 346614; 08 Ende 283806; 09 Ngada 169445; 10 Manggarai 349836; 11 Sumba Timur 277290;
  12 Sumba Barat 141760; 13 Lembata 149921; 14 Rote Ndao 154027; 15 Manggarai Barat 290688; 16 Nagekeo 164457; 17
  Sumba Tengah 92138; 18 Sumba Barat Daya 355022; 19 Manggarai Timur 305268; 20 Sabu Raijua 94860; 21 Malaka 210908;
  71 Kupang 404120
61 Kalimantan Barat 5646268
  01 Sambas 651246; 02 Mempawah 314148; 03 Sanggau 499074; 04 Ketapang 583541; 05 Sintang 457204; 06 Kapuas Hulu
  276988; 07 Bengkayang 295966; 08 Landak 415033; 09 Sekadau 225494; 10 Melawi 217600; 11 Kayong Utara 126898; 12
  Kubu Raya 646091; 71 Pontianak 687031; 72 Singkawang 249954
62 Kalimantan Tengah 2825290
  01 Kotawaringin Barat 294602; 02 Kotawaringin Timur 454515; 03 Kapuas 417854; 04 Barito Selatan 137914; 05 Barito
  Utara 159848; 06 Katingan 181963; 07 Seruyan 159849; 08 Sukamara 67234; 09 Lamandau 114257; 10 Gunung Mas 134482;
  11 Pulang Pisau 144663; 12 Murung Raya 124291; 13 Barito Timur 118665; 71 Palangkaraya 315153
63 Kalimantan Selatan 4305281
  01 Tanah Laut 369818; 02 Kotabaru 332787; 03 Banjar 590393; 04 Barito Kuala 329799; 05 Tapin 202061; 06 Hulu
  Sungai Selatan 239471; 07 Hulu Sungai Tengah 271505; 08 Hulu Sungai Utara 238250; 09 Tabalong 267787; 10 Tanah
  Bumbu 357221; 11 Balangan 138950; 71 Banjarmasin 681693; 72 Banjarbaru 285546
64 Kalimantan Timur 4123303
  01 Paser 309667; 02 Kutai Kartanegara 806964; 03 Berau 299005; 07 Kutai Barat 186581; 08 Kutai Timur 448850; 09
  Penajam Paser Utara 202067; 11 Mahakam Ulu 39715; 71 Balikpapan 757418; 72 Samarinda 881225; 74 Bontang 191811
65 Kalimantan Utara 770627
  01 Bulungan 170239; 02 Malinau 87582; 03 Nunukan 227460; 04 Tana Tidung 30036; 71 Tarakan 255310
71 Sulawesi Utara 2645291
  01 Bolaang Mongondow 257378; 02 Minahasa 330843; 03 Kepulauan Sangihe 135860; 04 Kepulauan Talaud 100376; 05
  Minahasa Selatan 243297; 06 Minahasa Utara 229231; 07 Minahasa Tenggara 121554; 08 Bolaang Mongondow Utara 88002;
  09 Kep. Siau Tagulandang Biaro 70528; 10 Bolaang Mongondow Timur 91344; 11 Bolaang Mongondow Selatan 76105; 71
  Manado 459409; 72 Bitung 216026; 73 Tomohon 103812; 74 Kotamobagu 121526
72 Sulawesi Tengah 3219494
  01 Banggai 377804; 02 Poso 253350; 03 Donggala 318613; 04 Toli-Toli 242783; 05 Buol 162273; 06 Morowali 198968; 07
  Banggai Kepulauan 130008; 08 Parigi Moutong 461576; 09 Tojo Una Una 173534; 10 Sigi 273460; 11 Banggai Laut 77830;
  12 Morowali Utara 154004; 71 Palu 395291
73 Sulawesi Selatan 9528276
  01 Kepulauan Selayar 143096; 02 Bulukumba 480672; 03 Bantaeng 217267; 04 Jeneponto 423005; 05 Takalar 332863; 06
  Gowa 825369; 07 Sinjai 276269; 08 Bone 827372; 09 Maros 414406; 10 Pangkajene dan Kepulauan 361791; 11 Barru
  196001; 12 Soppeng 241333; 13 Wajo 400699; 14 Sidenreng Rappang 332560; 15 Pinrang 423146; 16 Enrekang 234470; 17
  Luwu 385361; 18 Tana Toraja 258934; 22 Luwu Utara 335161; 24 Luwu Timur 323422; 26 Toraja Utara 266513; 71
  Makassar 1482354; 72 Parepare 163314; 73 Palopo 182898
74 Sulawesi Tenggara 2824589
  01 Kolaka 257733; 02 Konawe 269128; 03 Muna 233470; 04 Buton 122024; 05 Konawe Selatan 332389; 06 Bombana 168055;
  07 Wakatobi 118793; 08 Kolaka Utara 143604; 09 Konawe Utara 83449; 10 Buton Utara 74718; 11 Kolaka Timur 130691;
  12 Konawe Kepulauan 44091; 13 Muna Barat 91571; 14 Buton Tengah 121745; 15 Buton Selatan 102881; 71 Kendari
  366454; 72 Bau Bau 163793
75 Gorontalo 1250960
  01 Gorontalo 423981; 02 Boalemo 152851; 03 Bone Bolango 174788; 04 Pohuwato 162989; 05 Gorontalo Utara 131991; 71
  Gorontalo 204360
76 Sulawesi Barat 1466741
  01 Pasangkayu 183376; 02 Mamuju 288382; 03 Mamasa 167611; 04 Polewali Mandar 492339; 05 Majene 190223; 06 Mamuju
  Tengah 144810
81 Maluku 1935586
  01 Maluku Tengah 432361; 02 Maluku Tenggara 129169; 03 Kepulauan Tanimbar 132337; 04 Buru 142347; 05 Seram Bagian
  Timur 140972; 06 Seram Bagian Barat 217389; 07 Kepulauan Aru 112531; 08 Maluku Barat Daya 97020; 09 Buru Selatan
  81329; 71 Ambon 359661; 72 Tual 90470
82 Maluku Utara 1394231
  01 Halmahera Barat 139764; 02 Halmahera Tengah 106500; 03 Halmahera Utara 206233; 04 Halmahera Selatan 258564; 05
  Kepulauan Sula 100635; 06 Halmahera Timur 100473; 07 Pulau Morotai 82913; 08 Pulau Taliabu 66361; 71 Ternate
  210836; 72 Tidore Kepulauan 121952
91 Papua 1102360
  03 Jayapura 203772; 05 Kepulauan Yapen 116214; 06 Biak Numfor 150318; 10 Sarmi 45084; 11 Keerom 74332; 15 Waropen
  38840; 19 Supiori 27965; 20 Mamberamo Raya 41036; 71 Jayapura 404799
92 Papua Barat 576255
  02 Manokwari 205212; 03 Fak Fak 93997; 06 Teluk Bintuni 84205; 07 Teluk Wondama 47494; 08 Kaimana 64938; 11
  Manokwari Selatan 39026; 12 Pegunungan Arfak 41383
93 Papua Selatan 562220
  01 Merauke 255168; 02 Boven Digoel 71997; 03 Mappi 114153; 04 Asmat 120902
94 Papua Tengah 1369112
  01 Nabire 179174; 02 Puncak Jaya 220393; 03 Paniai 125763; 04 Mimika 318679; 05 Puncak 178072; 06 Dogiyai 116706;
  07 Intan Jaya 137696; 08 Deiyai 92629
95 Papua Pegunungan 1470518
  01 Jayawijaya 276288; 02 Pegunungan Bintang 114581; 03 Yahukimo 356021; 04 Tolikara 252031; 05 Mamberamo Tengah
  50128; 06 Yalimo 105374; 07 Lanny Jaya 203922; 08 Nduga 112173
96 Papua Barat Daya 623186
  01 Sorong 129669; 02 Sorong Selatan 56979; 03 Raja Ampat 72865; 04 Tambrauw 31041; 05 Maybrat 46604; 71 Sorong
  286028
`;
