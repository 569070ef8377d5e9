// Regions and their codes: Kepmendagri 300.2.2-2430/2025 (38 provinces, 416 regencies, 98 cities), read from
// github.com/cahyadsn/wilayah db/wilayah.sql, commit b7ad440 (MIT). Last number of each entry: population of December 2024,
// Ditjen Dukcapil, second half of 2024, from db/wilayah_penduduk.sql of the same commit. Numbers from 71 up are cities.
export const westernRegions = `
11 Aceh 5623479
  01 Aceh Selatan 239629; 02 Aceh Tenggara 235589; 03 Aceh Timur 461391; 04 Aceh Tengah 232606; 05 Aceh Barat
  209220; 06 Aceh Besar 442987; 07 Pidie 451076; 08 Aceh Utara 641007; 09 Simeulue 96812; 10 Aceh Singkil 140461; 11
  Bireuen 468696; 12 Aceh Barat Daya 156128; 13 Gayo Lues 107506; 14 Aceh Jaya 101407; 15 Nagan Raya 181103; 16 Aceh
  Tamiang 312061; 17 Bener Meriah 181376; 18 Pidie Jaya 166517; 71 Banda Aceh 265310; 72 Sabang 42793; 73
  Lhokseumawe 198705; 74 Langsa 183914; 75 Subulussalam 107185
12 Sumatera Utara 15640905
  01 Tapanuli Tengah 369482; 02 Tapanuli Utara 331475; 03 Tapanuli Selatan 324565; 04 Nias 147989; 05 Langkat
  1120709; 06 Karo 422495; 07 Deli Serdang 2080408; 08 Simalungun 1004303; 09 Asahan 799451; 10 Labuhanbatu 513010;
  11 Dairi 333335; 12 Toba 220508; 13 Mandailing Natal 501618; 14 Nias Selatan 369817; 15 Pakpak Bharat 57280; 16
  Humbang Hasundutan 211022; 17 Samosir 149875; 18 Serdang Bedagai 696845; 19 Batu Bara 474832; 20 Padang Lawas
  Utara 273586; 21 Padang Lawas 271274; 22 Labuhanbatu Selatan 332459; 23 Labuhanbatu Utara 399306; 24 Nias Utara
  153338; 25 Nias Barat 97526; 71 Medan 2546452; 72 Pematangsiantar 279772; 73 Sibolga 100282; 74 Tanjungbalai
  187939; 75 Binjai 315609; 76 Tebing Tinggi 184064; 77 Padangsidimpuan 231982; 78 Gunungsitoli 138297
13 Sumatera Barat 5820359
  01 Pesisir Selatan 533786; 02 Solok 413075; 03 Sijunjung 247323; 04 Tanah Datar 382674; 05 Padang Pariaman 458310;
  06 Agam 533254; 07 Lima Puluh Kota 402788; 08 Pasaman 313837; 09 Kepulauan Mentawai 97837; 10 Dharmasraya 242192;
  11 Solok Selatan 181525; 12 Pasaman Barat 454053; 71 Padang 946982; 72 Solok 85553; 73 Sawahlunto 68559; 74 Padang
  Panjang 63895; 75 Bukittinggi 141804; 76 Payakumbuh 149077; 77 Pariaman 103835
14 Riau 7099297
  01 Kampar 898973; 02 Indragiri Hulu 487039; 03 Bengkalis 681884; 04 Indragiri Hilir 713294; 05 Pelalawan 446439;
  06 Rokan Hulu 586994; 07 Rokan Hilir 688073; 08 Siak 495760; 09 Kuantan Singingi 365989; 10 Kepulauan Meranti
  211997; 71 Pekanbaru 1167599; 72 Dumai 355256
15 Jambi 3834439
  01 Kerinci 268951; 02 Merangin 397461; 03 Sarolangun 313097; 04 Batanghari 307361; 05 Muaro Jambi 457238; 06
  Tanjung Jabung Barat 336978; 07 Tanjung Jabung Timur 244905; 08 Bungo 380027; 09 Tebo 376541; 71 Jambi 649656; 72
  Sungai Penuh 102224
16 Sumatera Selatan 9064690
  01 Ogan Komering Ulu 390048; 02 Ogan Komering Ilir 801059; 03 Muara Enim 653731; 04 Lahat 448141; 05 Musi Rawas
  427723; 06 Musi Banyuasin 736897; 07 Banyuasin 888324; 08 Ogan Komering Ulu Timur 694832; 09 Ogan Komering Ulu
  Selatan 406938; 10 Ogan Ilir 446020; 11 Empat Lawang 336783; 12 Penukal Abab Lematang Ilir 214795; 13 Musi Rawas
  Utara 203688; 71 Palembang 1801367; 72 Pagar Alam 153271; 73 Lubuk Linggau 247550; 74 Prabumulih 213523
17 Bengkulu 2127957
  01 Bengkulu Selatan 177137; 02 Rejang Lebong 288582; 03 Bengkulu Utara 309773; 04 Kaur 136533; 05 Seluma 216028;
  06 Mukomuko 205602; 07 Lebong 115520; 08 Kepahiang 151910; 09 Bengkulu Tengah 126339; 71 Bengkulu 400533
18 Lampung 9144263
  01 Lampung Selatan 1124683; 02 Lampung Tengah 1394395; 03 Lampung Utara 675626; 04 Lampung Barat 313756; 05 Tulang
  Bawang 440040; 06 Tanggamus 641036; 07 Lampung Timur 1122605; 08 Way Kanan 495058; 09 Pesawaran 501047; 10
  Pringsewu 444834; 11 Mesuji 241280; 12 Tulang Bawang Barat 312516; 13 Pesisir Barat 177430; 71 Bandar Lampung
  1077664; 72 Metro 182293
19 Kepulauan Bangka Belitung 1549562
  01 Bangka 337755; 02 Belitung 192405; 03 Bangka Selatan 216079; 04 Bangka Tengah 210684; 05 Bangka Barat 217859;
  06 Belitung Timur 132495; 71 Pangkal Pinang 242285
21 Kepulauan Riau 2271890
  01 Bintan 180404; 02 Karimun 273946; 03 Natuna 84325; 04 Lingga 101039; 05 Kepulauan Anambas 50922; 71 Batam
  1342038; 72 Tanjung Pinang 239216
31 Daerah Khusus Ibukota Jakarta 11038216
  01 Kepulauan Seribu 30334; 71 Jakarta Pusat 1057270; 72 Jakarta Utara 1832032; 73 Jakarta Barat 2556752; 74
  Jakarta Selatan 2331411; 75 Jakarta Timur 3230417
32 Jawa Barat 51316378
  01 Bogor 5809790; 02 Sukabumi 2868943; 03 Cianjur 2638825; 04 Bandung 3839721; 05 Garut 2851877; 06 Tasikmalaya
  1996059; 07 Ciamis 1297783; 08 Kuningan 1239999; 09 Cirebon 2489046; 10 Majalengka 1369569; 11 Sumedang 1226660;
  12 Indramayu 1980080; 13 Subang 1677628; 14 Purwakarta 1063932; 15 Karawang 2612065; 16 Bekasi 3387601; 17 Bandung
  Barat 1911661; 18 Pangandaran 447272; 71 Bogor 1144108; 72 Sukabumi 370096; 73 Bandung 2591763; 74 Cirebon 356629;
  75 Bekasi 2572209; 76 Depok 2010912; 77 Cimahi 581994; 78 Tasikmalaya 770839; 79 Banjar 209317
33 Jawa Tengah 38430645
  01 Cilacap 2059748; 02 Banyumas 1868446; 03 Purbalingga 1057750; 04 Banjarnegara 1071977; 05 Kebumen 1446833; 06
  Purworejo 809651; 07 Wonosobo 945955; 08 Magelang 1345662; 09 Boyolali 1114070; 10 Klaten 1302648; 11 Sukoharjo
  916472; 12 Wonogiri 1057495; 13 Karanganyar 953696; 14 Sragen 1023538; 15 Grobogan 1520974; 16 Blora 927961; 17
  Rembang 665501; 18 Pati 1385904; 19 Kudus 877821; 20 Jepara 1283687; 21 Demak 1254204; 22 Semarang 1088729; 23
  Temanggung 822880; 24 Kendal 1094214; 25 Batang 855878; 26 Pekalongan 1034241; 27 Pemalang 1601007; 28 Tegal
  1745278; 29 Brebes 2066426; 71 Magelang 128709; 72 Surakarta 589242; 73 Salatiga 198971; 74 Semarang 1702379; 75
  Pekalongan 318221; 76 Tegal 294477
34 Daerah Istimewa Yogyakarta 3743365
  01 Kulon Progo 444994; 02 Bantul 980269; 03 Gunungkidul 776926; 04 Sleman 1125571; 71 Yogyakarta 415605
35 Jawa Timur 41919906
  01 Pacitan 588718; 02 Ponorogo 979008; 03 Trenggalek 753810; 04 Tulungagung 1139224; 05 Blitar 1261699; 06 Kediri
  1691976; 07 Malang 2734623; 08 Lumajang 1116231; 09 Jember 2615874; 10 Banyuwangi 1791789; 11 Bondowoso 788007; 12
  Situbondo 691635; 13 Probolinggo 1200931; 14 Pasuruan 1665922; 15 Sidoarjo 2027874; 16 Mojokerto 1156144; 17
  Jombang 1378005; 18 Nganjuk 1152575; 19 Madiun 737875; 20 Magetan 692800; 21 Ngawi 907002; 22 Bojonegoro 1366227;
  23 Tuban 1266396; 24 Lamongan 1367503; 25 Gresik 1327497; 26 Bangkalan 1042031; 27 Sampang 1033926; 28 Pamekasan
  904965; 29 Sumenep 1143002; 71 Kediri 301424; 72 Blitar 161204; 73 Malang 889359; 74 Probolinggo 243746; 75
  Pasuruan 213469; 76 Mojokerto 142272; 77 Madiun 201733; 78 Surabaya 3018022; 79 Batu 225408
36 Banten 12881374
  01 Pandeglang 1437046; 02 Lebak 1531564; 03 Tangerang 3459706; 04 Serang 1791795; 71 Tangerang 1957349; 72 Cilegon
  480378; 73 Serang 759929; 74 Tangerang Selatan 1463607
`;
