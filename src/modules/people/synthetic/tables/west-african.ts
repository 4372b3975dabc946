// Written from general knowledge. One name a word, its usual spellings after strokes, the commonest first; `_` is a space.

/** Muslim given names of the Sahel and the coast, as French-speaking offices spell them. */
export const WEST_AFRICAN_MALE = `
Mamadou/Mamadu/Mahmadou/Mohamadou Mohamed/Mouhamed/Mohammed/Mouhamad Amadou/Ahmadou/Amadu/Ahmadu Ibrahima/Ibrahim/Ebrima/Brahima
Abdoulaye/Abdoulay/Abdulai/Abdullaye Ousmane/Usman/Ousman/Othman Moussa/Musa/Mousa Oumar/Omar/Umar/Umaru Alassane/Alhassane/Lassana
Cheikh/Sheikh/Cheick/Seikh Souleymane/Sulaiman/Suleiman/Soulaimane Aliou/Alieu/Aliyu/Alioune Boubacar/Aboubacar/Bubacar/Abubakar
Issa/Isa/Aissa Adama/Adam Lamine/Lamin/Lameen Modou/Modu Youssouf/Yusuf/Yousouf/Youssoufa Saliou/Salieu/Saliu Abdou/Abdu/Abdo
Ismaila/Ismael/Ismail/Smaila Idrissa/Idriss/Idrisa/Edrissa Daouda/Dauda/Dawda Malick/Malik/Maliki Bakary/Bakari/Bacary
Yaya/Yahya/Yahaya Sekou/Seku/Sekouba Amara/Amarah Drissa/Dirissa Seydou/Seidu/Saidou/Seydu Karim/Kareem Moustapha/Mustapha/Mustafa
Mamoudou/Mahmoudou/Mamudu Siaka/Siaca Fode/Foday/Fodé Kalilou/Khalilou/Kalilu Lansana/Lanssana Alpha/Alfa Thierno/Tierno/Cerno
Mahamadou/Mahamadu Hamidou/Hamidu Harouna/Haruna/Arouna Salif/Salifou/Saliph Samba/Samb Demba/Dembah Sidiki/Sidiky/Siddiki
Bassirou/Bashiru/Basiru Habib/Habibou Kassim/Kassoum/Qasim Nouhou/Nuhu/Nouh Balla/Bala Djibril/Jibril/Djibrill Madi/Mady
Yacouba/Yakubu/Yakouba Zakaria/Zakariya/Zacharia Bocar/Bokar Hamadou/Hamadu Mody/Modi Pape/Papa Babacar/Boubakar Assane/Hassane/Hassan
Ousseynou/Housseynou/Hussein Elhadji/Alhaji/El_Hadj/Elhadj Ablaye/Abulay Mactar/Makhtar/Moctar/Mokhtar Serigne/Sérigne Gora/Ngora
Lassina/Lasina Soumaila/Soumaïla/Sumaila Tidiane/Tijane/Tidjane/Tijan Mouctar/Muctar Kabinet/Kabine Naby/Nabi Bangaly/Bangali
Morlaye/Morlay Facinet/Facine Ansoumane/Ansumane/Ansu Mory/Mori Vamoussa/Famoussa Losseni/Lossény/Lacine Aboudramane/Abdramane/Abderahmane
Bourama/Burama Broulaye/Brulaye Modibo/Modybo Cheickna/Cheikhna Mahamane/Mahaman Boureima/Bureima Almamy/Almami Sory/Sori
Fousseni/Fusseni/Fousseyni Lassine/Lasine Tiemoko/Tiémoko Nfaly/Nfali Makan/Macan Toumani/Tumani Djiby/Jiby Ndiaga/Ndiaga Matar/Mattar
`;

export const WEST_AFRICAN_FEMALE = `
Fatoumata/Fatumata/Fatou/Fatima Aminata/Amina/Aminatou Mariama/Maryama/Mariame/Maryam Aissatou/Aïssatou/Aisatu/Aissata Kadiatou/Kadiatu/Khadiatou
Awa/Hawa/Eva Fatou/Fatu/Fatuo Khady/Khadi/Kadi Oumou/Umu/Umou Mariam/Myriam/Mariem Hawa/Hawah/Awa Assetou/Assetu/Asseta Djeneba/Jeneba/Djénéba
Adama/Adamah Ramatoulaye/Ramatulai/Rahmatoulaye Binta/Bintou/Bineta Nafissatou/Nafisatu/Nafissa Salimata/Salimatou/Salamata Rokia/Rokiatou/Rokhaya
Safiatou/Safiatu/Safia Mame/Mam Ndeye/Ndèye/Ndey Aida/Aïda/Ayda Sira/Sirah Maimouna/Maïmouna/Maimuna Hadja/Hadjia/Haja Coumba/Kumba/Koumba
Astou/Astu Sokhna/Soxna Dieynaba/Dienaba/Jainaba Habibatou/Habiba Saran/Sarane Tenin/Ténin/Tenen Nana/Nanah Kadidia/Khadija/Kadidja
Djenabou/Djenabu/Jenabu Hassanatou/Asanatou/Hassana Ousseynatou/Oussey Houleymatou/Houleye Mabinty/Mabinti Mmah/Mah Fanta/Fantah
Hawaou/Awaou Sata/Satou Bijou/Bidjou Masseni/Masséni Matogoma/Mategoma Namizata/Namissata Mawa/Maouwa Korotoumou/Korotimi/Karotoum
Alimatou/Halimatou/Halima Zenab/Zeinab/Zainab Rahmata/Ramata/Rahma Nene/Néné Tata/Tatah Oulimata/Wulimata Seynabou/Zeynabou/Sainabou
Arame/Harame Penda/Pendah Rama/Ramah Yacine/Yassine Codou/Kodou Marieme/Mariéme Diarra/Jarra Nogaye/Nogay Selbe/Selbé Thioro/Tioro
Absa/Absatou Amy/Ami Diatou/Jatou Dado/Daado Kadija/Hadija Lala/Lalla Sitan/Sitane Bintou/Bintu Niele/Nièle Wassa/Ouassa
Minata/Minatou Maman/Mamane Sanata/Sanatou Rabiatou/Rabia Zalissa/Zalisa Sarata/Saratou Balkissa/Balkis Fatimata/Fatimatou
Saoudatou/Saouda Hadiatou/Hadiatu Kadia/Kadya Mouminatou/Moumina Ouleymatou/Ulaymatu Yaye/Yaay Anta/Antah Dior/Joor Fama/Famah
`;

/** Given names of Senegal that are no loan. */
export const WOLOF_MALE =
  'Pape/Papa Mbaye/Mbay Modou/Modu Ngor/Ngorr Waly/Wali Birame/Biram Massamba/Masamba Mbacke/Mbacké Djily/Jili Lat/Latt Biram/Birahim Sidy/Sidi Meissa/Meïssa Latyr/Latir Diogoye/Jogoy Ansoumana/Ansumana Abib/Habib Malang/Malan Lansana/Lassana Landing/Landin';
export const WOLOF_FEMALE =
  'Ndeye/Ndèye Coumba/Kumba Yacine/Yasin Adja/Aja Mbene/Mbéne Daba/Dabah Khoudia/Khudia Ngone/Ngoné Bineta/Binta Diarietou/Diariatou Maguette/Magette Sokhna/Sohna Thiane/Tiane Aram/Arame Soda/Sodah Mbissine/Mbisine Diamilatou/Jamilatou Seynabou/Sainabu Nafi/Nafy Gnima/Nyima';

export const SENEGAL_FAMILY = `
Ndiaye/Njie/N'Diaye/Ndiaï Diop/Diob/Joop Fall/Faal Diallo/Jallow/Dialo/Jalloh Gueye/Guèye/Gaye Sow/Soh/So Faye/Fay Ba/Bah/Bâ Sarr/Saar Diouf/Joof/Diuf
Seck/Sek Cisse/Cissé/Ceesay Sy/Sih Thiam/Cham/Tiam Mbaye/Mbay/M'Baye Kane/Kan Sene/Sène Camara/Kamara Dieng/Jeng Niang/Nyang Diagne/Jagne Lo/Lô Ndour/Ndur
Toure/Touré/Ture Badji/Badjie/Bajie Sane/Sané Diatta/Jatta/Diata Mane/Mané Sagna/Sanha Tall/Tal Wade/Wad Samb/Samba Ly/Li Diedhiou/Diédhiou/Jejiou
Coly/Koly/Coli Goudiaby/Gudiaby Sonko/Sonco Mendy/Mendi Gomis/Gomes Sambou/Sambu Dia/Ja Drame/Dramé/Darame Diaw/Jaw Mbodj/Mbodji/Mboge Ngom/Ngomb Senghor/Sengor
Sall/Sal Balde/Baldé/Baldeh Kande/Kandé Mballo/Balo Sabaly/Sabali Tamba/Tambah Diamanka/Jamanka Manga/Mangah Tendeng/Tendang Bassene/Bassène
Dieme/Diémé Diao/Jao Fofana/Fofanah Kebe/Kébé/Kebbeh Konate/Konaté Sylla/Silla/Syla Ka/Kah Deme/Démé Diakhate/Diakhaté Dione/Dion Ndong/Ndon Thior/Tior
Thiaw/Chaw/Tiaw Pouye/Puye Mbengue/Mbenga Ndao/Ndaw Bousso/Busso Mbacke/Mbacké/Mbake Sougou/Sugu Diene/Diène Thioune/Tiune Ndoye/Ndoy Kama/Kamah Khouma/Huma
Beye/Bèye Dieye/Dièye Leye/Lèye Wane/Wan Aidara/Haidara/Aïdara Signate/Signaté Tandian/Tandjan Danfa/Danfah Djiba/Jiba Diandy/Diandi Biaye/Biay Mancabou/Mankabou
Diakite/Diakité Kouyate/Kouyaté/Kuyateh Dabo/Daboh Dansokho/Dansoko Keita/Keïta Cissokho/Cissoko/Sissokho Sidibe/Sidibé Soumare/Soumaré Traore/Traoré
Bathily/Batchily Gassama/Gasama Tounkara/Tunkara Ndongo/Dongo Guisse/Guissé Gning/Nyin Thiaré/Tiare Diack/Diak Sock/Sok Sakho/Sacko Barry/Bari Bodian/Bojang
Diassy/Jassi Dasylva/Da_Silva Preira/Pereira Lopy/Lopi Malou/Malu Ndecky/Ndeki Diompy/Jompi Kor/Korr Ndir/Ndeer Thiongane/Tiongane Lam/Lamm Nguirane/Ngirane Paye/Pay
Yade/Yadde Dramane/Daramane Bop/Boop Cor/Coor Dramey/Darame Khoule/Hule Ndim/Ndime Nar/Naar Gadiaga/Gajaga Goumbala/Gumbala Sankhare/Sankare Sankhe/Sankeh Maiga/Maïga`;

export const MALI_FAMILY = `
Traore/Traoré/Trawele/Tarawally Diarra/Diara/Jara Coulibaly/Koulibaly/Kulibali/Coulibali Keita/Keïta/Keyta Diallo/Dialo/Jallo Sidibe/Sidibé/Sidibeh Toure/Touré/Ture
Kone/Koné/Conneh Dembele/Dembélé/Dembelle Cisse/Cissé/Sisse Konate/Konaté/Konateh Sangare/Sangaré/Sankare Diakite/Diakité/Jakite Maiga/Maïga/Mayga Doumbia/Dumbia/Doumbya
Camara/Kamara Fofana/Fofanah Sissoko/Cissokho/Sisoko Samake/Samaké Bagayoko/Bagayogo/Bagayoco Berthe/Berthé/Berte Togola/Togolah Goita/Goïta Ballo/Balo Bamba/Bambah
Dicko/Diko Tangara/Tangarah Guindo/Gindo Kassogue/Kassogué Tembely/Tembeli Ouologuem/Wologuem Poudiougou/Pudiugu Arama/Aramah Saye/Sayé Karembe/Karambé Dolo/Doloh Kodio/Kojo
Mariko/Marico Sacko/Sako/Sakho Niakate/Niakaté Soumare/Soumaré/Sumareh Tounkara/Tunkara/Tunkarah Kouyate/Kouyaté/Kuyate Diabate/Diabaté/Jobarteh Dramera/Draméra Niare/Niaré
Magassa/Magasa Simaga/Simagha Wague/Wagué Gassama/Gasama Fane/Fané Malle/Mallé Sanogo/Sanoko Dao/Daou Theras/Thera Dakouo/Dakuo Diassana/Jasana Kamate/Kamaté Mounkoro/Munkoro
Bouare/Bouaré Daou/Dao Tamboura/Tambura Ba/Bah Sow/So Barry/Bari Kante/Kanté/Kanteh Danioko/Daniogo Sinayoko/Sinayogo Bengaly/Bengali Senou/Senu Sogodogo/Sogodoko Djire/Djiré
Kamissoko/Kamisoko Makadji/Makaji Macalou/Makalu Nimaga/Nimagha Yattara/Yatara Haidara/Haïdara/Aidara Ag_Mohamed/Ag_Mohammed Ag_Alhousseini/Ag_Alhousseyni Walet_Ahmed/Walet_Amed
Cissouma/Sissouma Sountoura/Suntura Tessougue/Tessougué Yalcouye/Yalkouyé Timbine/Timbiné Kene/Kéné Djiguiba/Jigiba Pamanta/Pamantah Lougue/Lougué Sagara/Sagarah Napo/Nappo
Kelepily/Kélépily Somboro/Sombro Perou/Péru Nantoume/Nantoumé Togo/Togho Dougnon/Dunyo Banou/Banu Yossi/Yosi Sidiki/Sidiky Tolo/Toloh Degoga/Dégoga Sankara/Sangara
Konta/Kontah Boly/Boli Cissao/Sissao Kalapo/Calapo Minta/Mintah Nomoko/Nomogo Landoure/Landouré Sylla/Silla Drave/Dravé Kaba/Kabba Thiam/Tiam Sy/Sih Kane/Kan Wele/Wélé
Koita/Koïta Konipo/Kognipo Kassambara/Kasambara Niang/Niangh Famanta/Famantah Sinenta/Sinanta Sampana/Sampanah Bocoum/Bokum Nientao/Niento Tapily/Tapili Traoré_Ba/Traore_Bah`;

export const GUINEA_FAMILY = `
Diallo/Jalloh/Dialo/Jallow Bah/Ba/Bâ Barry/Bari/Barrie Sow/Soh Camara/Kamara/Kamera Conde/Condé/Konde Toure/Touré/Turay Sylla/Silla/Syla Keita/Keïta Balde/Baldé/Baldeh
Bangoura/Bangura Soumah/Suma/Souma Kante/Kanté Traore/Traoré Conte/Conté/Konteh Cisse/Cissé/Sesay Kourouma/Kuruma/Koroma Kaba/Kabba Sacko/Sako Doumbouya/Dumbuya Fofana/Fofanah
Sano/Sanoh Magassouba/Magasuba Oulare/Oularé Mara/Marah Kamano/Camano Leno/Léno Millimono/Milimono Tolno/Tolnoh Guilavogui/Gilavogi Zoumanigui/Zumanigi Koivogui/Koïvogui
Beavogui/Béavogui Onivogui/Onivogi Haba/Habba Kolie/Kolié Mamy/Mami Loua/Lua Sagno/Sanyo Delamou/Délamou Haidara/Aïdara Dioubate/Dioubaté/Jobarteh Kouyate/Kouyaté Berete/Bérété
Diane/Diané Cherif/Chérif/Sherif Diakite/Diakité Dabo/Daboh Dramé/Drame/Darame Youla/Yula Yattara/Yatara Fadiga/Fadika Nabe/Nabé Savane/Savané Diawara/Jawara Kaloga/Caloga
Souare/Souaré/Sware Tounkara/Tunkara Sangare/Sangaré Sidibe/Sidibé Diarra/Jara Ly/Li Sall/Sal Tall/Tal Dia/Ja Thiam/Chiam Ndiaye/Njie Wann/Wane Bari/Barry
Curtis/Kurtis Fernandez/Fernandes Tyam/Thiam Benson/Bensson Lamah/Lama Monemou/Monémou Thea/Théa Gbamou/Bamou Goumou/Gumu Honomou/Honomu Kpoghomou/Kpogomou Kpomy/Kpomi Maomou/Maomy
Soropogui/Soropogi Sovogui/Sovogi Toupou/Tupu Bilivogui/Bilivogi Dopavogui/Dopavogi Pivi/Pivy Togba/Togbah Gbilimou/Bilimou Doré/Dore Niankoye/Nyankoye Zogbelemou/Zogbélémou
Iffono/Ifono Yaradouno/Yaraduno Mansare/Mansaré/Mansaray Bongono/Bongonoh Ouendeno/Wendeno Sandouno/Sanduno Tinguiano/Tingiano Kondiano/Kondjano Koundouno/Kunduno Komano/Comano
Nyakate/Niakaté Kallo/Callo Kakoro/Kacoro Sidime/Sidimé Bayo/Bayoh Kalivogui/Kalivogi Donzo/Donzoh Swaray/Souaré Kpana/Kpanah Sakho/Sacko Gassama/Gasama Fode/Fodé
Cissoko/Sissoko Danfaga/Danfagha Kanoute/Kanouté Kebe/Kébé Diaby/Jabbi/Diabi Dansoko/Dansokho Makadji/Makaji Biro/Biroh Sampil/Sampill Tambassa/Tambasa Boiro/Boïro Mane/Mané
Sane/Sané Bangaly/Bangali Kompo/Compo Sadio/Saadio Niane/Niané Diop/Joop Gueye/Gaye Sankhon/Sankon Daffe/Daffé Bayo_Kaba/Bayoh_Kaba Sima/Simah Fanyan/Faniane`;

export const IVORY_COAST_FAMILY = `
Kouassi/Kuassi/Kwassi Kone/Koné/Conneh Kouame/Kouamé/Kwame Coulibaly/Koulibaly Konan/Conan Ouattara/Wattara/Watara Yao/Yaw Toure/Touré N'Guessan/Nguessan/Guessan Kouadio/Kuadio/Kwadio
Traore/Traoré Koffi/Kofi Bamba/Bambah Diomande/Diomandé Kouakou/Kwaku/Kuaku Soro/Sorro Silue/Silué Yeo/Yéo Tuo/Touo Diabate/Diabaté Fofana/Fofanah Doumbia/Dumbia Cisse/Cissé
Bakayoko/Bakayogo Kouyate/Kouyaté Sanogo/Sanoko Dosso/Doso Meite/Méité Karamoko/Caramoko Diarrassouba/Diarasuba Ouedraogo/Ouédraogo/Wedraogo Sawadogo/Sawadogho Zongo/Zongho
Gnahore/Gnahoré Zadi/Zady Gbagbo/Bagbo Gohou/Gohu Seri/Séry Dago/Dagoh Digbeu/Dibeu Guehi/Guéhi Bleu/Blé Gnamba/Nyamba Tape/Tapé Kacou/Kakou Assi/Assy Aka/Akah Ehui/Ehuy Adou/Adu
Amon/Amonh Assoumou/Assumu Ahoua/Ahua Brou/Bru Bile/Bilé Ezan/Ezanh Eba/Ebba Anoh/Ano Angoran/Angoua Amani/Amany Allou/Alou Assamoi/Assamoa Boni/Bony Djedje/Djédjé/Jeje
Gueu/Gueuh Oulai/Oulaï Tiemoko/Tiémoko Zoro/Zoroh Lago/Lagoh Gballou/Balou Kipre/Kipré Dogbo/Dobo Kragbe/Kragbé Gnagne/Niangne Lasme/Lasmé Mel/Mell Akpa/Apka Niamke/Niamké Essis/Esis
Tanoh/Tano Kassi/Kassy Ettien/Etien Ehouman/Ehuman Nda/N'Da N'Dri/Ndri Attoungbre/Atungbré N'Zi/Nzi Ahoussou/Ahussu Loukou/Lukou Kanga/Kangah Djè/Dje Yapi/Yapy Achi/Achy Atse/Atsé
Ake/Aké Yapo/Yappo Ohouo/Ohuo Abe/Abé Seka/Séka Boka/Bokah Monnet/Mone Agnero/Agnéro Meledje/Mélédje Lath/Lat Ballo/Balo Sidibe/Sidibé Sangare/Sangaré Berte/Berthé Camara/Kamara
Keita/Keïta Dembele/Dembélé Diallo/Dialo Barry/Bari Sylla/Silla Konate/Konaté Kante/Kanté Savane/Savané Fadiga/Fadika Diaby/Jabi Gbane/Gbané Timite/Timité Kamagate/Kamagaté
Binate/Binaté Dao/Daou Bationo/Bationo Compaore/Compaoré Kabore/Kaboré Ilboudo/Ilbudo Nikiema/Nikièma Tapsoba/Tapsobah Zida/Zidah Sana/Sanah Sore/Soré Nana/Nanah Palé/Pale Kambou/Kambu
Hien/Hiem Sib/Sibb Kambire/Kambiré Da/Dah Somda/Sonda Ouali/Wali Gnanzou/Gnanzu Kodjo/Cudjoe Adjoumani/Ajumani`;
