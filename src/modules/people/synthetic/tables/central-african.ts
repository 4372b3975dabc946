// Written from general knowledge. One name a word, its usual spellings after strokes, the commonest first; `_` is a space.

export const CAMEROON_FAMILY = `
Ngono/N'gono Mbarga/M'barga Atangana/Atanganah Essomba/Esomba Nguema/Nguéma Abena/Abéna Onana/Onanah Manga/Mangah Eyenga/Eyengah Nkoulou/Nkulu Ekani/Ekany Owona/Ouona Bella/Bela Mballa/Mbala
Fouda/Fuda Tchoua/Chua Kamga/Kanga Fotso/Foso Tchinda/Chinda Nguimfack/Ngimfack Kenfack/Kengfack Djoumessi/Jumessi Tagne/Tangne Simo/Simoh Talla/Tala Kamdem/Kamden Fokou/Foku Ngassa/Ngasa
Nana/Nanah Youmbi/Yumbi Tchatchoua/Chachua Wandji/Wanji Nkamga/Nkanga Noubissi/Nubissi Mbappe/Mbappé Ekwalla/Ekwala Eboa/Ebowa Mbongo/Mbongoh Ewane/Ewané Ebongue/Ebongué Epee/Epée Moukoko/Mukoko
Song/Songh Ndongo/Dongo Biyiha/Biiha Bassong/Basong Nlend/Lend Mayi/Mahi Hamadou/Hamadu Bouba/Buba Oumarou/Umaru Abdoulaye/Abdulaye Ousmanou/Usmanu Aboubakar/Abubakar Alim/Halim Djibrilla/Jibrilla
Nfor/Nfoh Tanyi/Tanyie Ndip/Ndipp Ayuk/Ayuck Tabe/Tabé Enow/Eno Agbor/Abor Ashu/Achu Besong/Bessong Takang/Takan Fru/Frou Ngwa/Nguwa Che/Tche Neba/Nebah Suh/Su Awah/Awa Ngu/Ngou Chi/Tchi
Tanko/Tanco Njoya/Ndjoya Mfopou/Mfopu Nsangou/Nsangu Mouliom/Muliom Pefoura/Pefura Ngoufack/Ngufack Dongmo/Dongmoh Zebaze/Zébazé Tsafack/Safack Nguefack/Nguéfack Azemafack/Azemafac Momo/Momoh
Tedongmo/Tédongmo Temgoua/Temgua Feudjio/Feujio Sonkoue/Sonkwe Tiwa/Tiwah Tchakounte/Tchakounté/Chakunte Deffo/Defo Fosso/Foso Siewe/Siéwé Nzali/Zali Nkeng/Keng Mbida/M'bida Zogo/Zogho Ateba/Atéba
Bilongo/Bilongoh Etoundi/Etundi Awono/Aouono Ondoa/Ondua Mvondo/M'vondo Amougou/Amugu Ebogo/Ebogho Edzoa/Ezoa Ella/Elah Ndzana/Dzana Tsala/Sala Menye/Menié Medou/Medu Oyono/Oyonoh Zambo/Zamboh
Evina/Evinah Mengue/Mengué Ntolo/Tolo Minko/Minkoh Bekolo/Békolo Messi/Messy Assiga/Asiga Okala/Okalah Eloundou/Elundu Belinga/Bélinga Nyobe/Nyobé Makoge/Makogé Elangwe/Elangue Ngole/Ngolé Mokube/Mokubé
Lobe/Lobé Ekema/Ekéma Njie/Ndjie Molua/Moloua Mbella/Mbela Endeley/Endelé Lyonga/Lionga Monono/Mononoh Wirba/Wirbah Lukong/Loukong Bongfen/Bonfen Kongnyuy/Konyuy Verla/Vela Tatah/Tata Banadzem/Banajem
Haman/Hamane Yaya/Yaya Adamou/Adamu Saidou/Saïdou Bello/Belo Halidou/Halidu Djouldé/Julde Gambo/Gamboh`;

export const CONGO_FAMILY = `
Ilunga/Illunga Kabila/Cabila Mutombo/Moutombo Tshibangu/Chibangu/Tshibangou Kalala/Calala Mukendi/Moukendi Kasongo/Cassongo Ngoy/Ngoie/Ngoyi Mbuyi/Mbuyu Kabongo/Cabongo Mwamba/Muamba/Mouamba
Kazadi/Cazadi Lukusa/Loukoussa Banza/Mbanza Kyungu/Kiungu Mulumba/Moulumba Nkongolo/Kongolo Tshimanga/Chimanga Kalonji/Kalonzi Kapinga/Capinga Ntumba/Tumba Bukasa/Bukassa Badibanga/Badibang Katumba/Catumba
Kabeya/Kabeia Mpoyi/Mpoy Ngalula/Galula Tshiala/Chiala Mbombo/Mbomboh Muteba/Mouteba Kanku/Cancu Lumbala/Loumbala Mabiala/Mabiela Nzuzi/Zuzi Nsimba/Simba Makiese/Makiesse Matondo/Matondoh Lusamba/Lussamba
Mavungu/Mavoungou Phaka/Paka Khonde/Konde Luzolo/Louzolo Diakiese/Diakiesse Kiala/Quiala Mbala/Mballa Nlandu/Landu/Nlandou Mbemba/Bemba Luyindula/Luindula Mayala/Maiala Nkosi/Kosi Mpia/Mpiah Bokungu/Bokoungou
Lokwa/Lokoua Ekofo/Ekoffo Bompongo/Bompongoh Botuli/Botouli Mobutu/Moboutou Ngbanda/Banda Gbenye/Benye Sese/Sessé Bolamba/Bolambah Likulia/Likoulia Lisasi/Lissassi Monga/Mongah Mwepu/Mouepu Kitenge/Quitenge
Kisimba/Kissimba Numbi/Noumbi Kabange/Kabangé Mwilambwe/Muilambwe Kalenga/Calenga Kayembe/Kaïembe Mbayo/Mbaio Ngandu/Gandu Omari/Omary Ramazani/Ramadhani/Ramazany Juma/Djuma Shabani/Chabani Amisi/Amissi
Kashindi/Kachindi Bahati/Baati Mugisho/Muguisho Bisimwa/Bisimoua Cirhuza/Chiruza Murhula/Murula Nabintu/Nabinto Balume/Baloume Kambale/Cambale Paluku/Palouku Katembo/Catembo Muhindo/Mouhindo Kavira/Cavira
Masika/Massika Kasereka/Kassereka Mumbere/Moumbere Kahindo/Caïndo Musavuli/Mussavuli Byamungu/Biamungu Habimana/Abimana Nsengiyumva/Sengiyumva Hakizimana/Akizimana Uwimana/Ouwimana Niyonzima/Nionzima
Bizimana/Bisimana Ndayisenga/Daisenga Mukamana/Moukamana Mugabo/Mougabo Rukundo/Roukoundo Sebagenzi/Sebaguenzi Kanyamuhanga/Kaniamuanga Mapendo/Mapendoh Furaha/Fouraha Makambo/Macambo Molimo/Mulimo
Lomami/Lomamy Tambwe/Tamboue Malu/Malou Biaya/Biaia Luboya/Louboya Kanyinda/Kaninda Mpiana/Piana Tshilombo/Chilombo Katanga/Catanga Mushi/Moushi Beya/Beia Disashi/Dissachi Musau/Moussaou Kadima/Cadima
Makengo/Maquengo Malonga/Malongah Samba/Sambah Bakala/Bacala Massamba/Masamba Nkounkou/Nkunku Loemba/Lwemba Tchibinda/Chibinda Makosso/Makoso Goma/Gomah Mboungou/Mbungu Nganga/Ganga Bouanga/Buanga Itoua/Itua
Okemba/Oquemba Ngatse/Ngatsé Ossebi/Osebi Elenga/Elengah Mouanda/Mwanda Moukoko/Mukoko Ondongo/Ondongoh Ibara/Ibarra Oba/Obba Mampouya/Mampuya Kimbembe/Kimbembé Milandou/Milandu`;

export const ANGOLA_FAMILY = `
Domingos/Domingo/Dominguos Manuel/Manoel Antonio/António João/Joao Francisco/Francisko Pedro/Pedroh Jose/José Silva/Da_Silva/Sylva Santos/Dos_Santos Fernandes/Fernandez Gomes/Gomez Costa/Da_Costa
Neto/Netto Miguel/Migel Paulo/Paulho Sebastiao/Sebastião Cardoso/Cardozo Ferreira/Fereira Pereira/Perreira Lopes/Lopez Martins/Martinz Rodrigues/Rodriguez Almeida/De_Almeida Sousa/Souza/De_Sousa
Mateus/Matheus Gaspar/Gaspard Bernardo/Bernado Agostinho/Agostino Simao/Simão Andre/André Afonso/Affonso Joaquim/Joakim Cabral/Cabrall Tavares/Tavarez Monteiro/Monteiru Correia/Correa Barros/De_Barros
Andrade/De_Andrade Lima/De_Lima Pinto/Pintto Carvalho/De_Carvalho Teixeira/Texeira Moreira/Moreyra Nunes/Nunez Dias/Diaz Ribeiro/Ribeyro Mendes/Mendez Vieira/Vieyra Rocha/Da_Rocha Cruz/Da_Cruz
Kiala/Quiala Makiadi/Maquiadi Nzinga/Zinga Lukoki/Lucoqui Mbala/Bala Kimpwanza/Quimpuanza Sala/Salla Matondo/Matundo Lando/Landu Vemba/Bemba Zola/Zolla Malungo/Malungu Kiesse/Kiese Nsiku/Siku Muanza/Mwanza
Tchitembo/Chitembo Chivukuvuku/Tchivucuvucu Kapitango/Capitango Sapalo/Sapallo Savimbi/Savimby Chipenda/Tchipenda Kalunga/Calunga Katchiungo/Cachiungo Ngola/Gola Samakuva/Samacuva Kandimba/Candimba
Cassule/Kassule Canjila/Kanjila Muhongo/Muongo Cambuta/Kambuta Quissanga/Kissanga Camati/Kamati Cangombe/Kangombe Sachilombo/Satchilombo Epalanga/Palanga Tchipilica/Chipilika Cahombo/Kahombo Ngunza/Gunza
Baptista/Batista Campos/Kampos Leite/Leyte Machado/Maxado Magalhaes/Magalhães Marques/Markes Melo/Mello Morais/Moraes Mota/Motta Oliveira/De_Oliveira Paiva/Payva Ramos/Ramoz Reis/Dos_Reis Sampaio/Sampayo
Soares/Suares Torres/Torrez Vaz/Vas Xavier/Javier Zacarias/Zakarias Ventura/Bentura Tomas/Tomás Salvador/Salvadore Rosario/Do_Rosario Queiroz/Keiros Policarpo/Pulicarpo Pascoal/Pascual Oseias/Oseas
Nascimento/Do_Nascimento Mussunda/Musunda Mucanda/Mukanda Muxito/Muchito Mateta/Matheta Lourenco/Lourenço Kuanza/Cuanza Kassoma/Cassoma Jamba/Djamba Inacio/Inácio Gourgel/Gurgel Ginga/Njinga Gonga/Ngonga
Garcia/Garcya Fortunato/Fortunado Figueiredo/Figueredo Estevao/Estevão Dala/Ndala Cunha/Da_Cunha Coelho/Coello Chaves/Xaves Cauanda/Kawanda Catumbela/Katumbela Caetano/Kaetano Brito/Britto Borges/Borjes
Bento/Bentto Bengue/Bengui Bastos/Basto Bala/Mbala Azevedo/De_Azevedo Assis/De_Assis Armando/Armand Amaral/Do_Amaral Alves/Alvez Adriano/Adriao Abreu/De_Abreu Luemba/Loemba Bumba/Mbumba Buca/Mbuka`;

/** Given names of Portuguese use in Angola, Congo and Guinea-Bissau. */
export const PORTUGUESE_MALE = `
Jose/José Manuel/Manoel Antonio/António João/Joao Domingos/Domingo Pedro/Pedru Francisco/Franscisco Paulo/Paulu Miguel/Migel Carlos/Karlos Fernando/Fernandu Luis/Luís/Luiz Joaquim/Joakim Sebastiao/Sebastião
Andre/André Daniel/Danyel Mario/Mário Alberto/Albert Jorge/Jorje Adao/Adão Mateus/Matheus Bernardo/Bernado Afonso/Alfonso Eduardo/Edoardo Augusto/Agusto Filipe/Felipe Simao/Simão Joel/Yoel Tomas/Tomás
Nelson/Nelsom Victor/Vitor Ricardo/Rikardo Helder/Elder Armando/Harmando Garcia/Garcya Gaspar/Gaspard Osvaldo/Oswaldo Alfredo/Alfred Raul/Raúl Jacinto/Jasinto Celestino/Selestino Nuno/Nunno Bruno/Brunno
Henrique/Enrique Helio/Hélio Rui/Ruy Rafael/Raphael Samuel/Samwel David/Davide Moises/Moisés Isaac/Isaque Elias/Helias Abel/Habel Benjamim/Benjamin Zacarias/Zakarias Jeremias/Geremias Lucas/Lukas Marcos/Markos
Cristovao/Cristóvão Evaristo/Ivaristo Agostinho/Agostino Martinho/Martino Adriano/Adrianu Amilcar/Amílcar Aristides/Aristide Baltazar/Balthazar Belmiro/Belmir Candido/Cândido Custodio/Custódio Delfim/Delfin
Edson/Edison Ermelindo/Hermelindo Faustino/Faustin Florindo/Florind Fortunato/Fortunado Gilberto/Jilberto Guilherme/Gilherme Inacio/Inácio Ismael/Ismail Januario/Januário Julio/Júlio Justino/Justin Kiala/Quiala
Leonardo/Lionardo Lourenco/Lourenço Luciano/Lusiano Mauro/Mauru Narciso/Narcizo Orlando/Horlando Pascoal/Pascual Patricio/Patrício Quintino/Kintino Rogerio/Rogério Salvador/Salvadô Serafim/Serafin Silvestre/Sylvestre
Teodoro/Theodoro Valentim/Valentin Venancio/Venâncio Wilson/Uilson Xavier/Chavier Zeferino/Zepherino Makiesse/Makiese Nzuzi/Nzuzy Dikembe/Dikembé Mbiyavanga/Biavanga Nlando/Lando`;
export const PORTUGUESE_FEMALE = `
Maria/Mariah Ana/Anna Isabel/Izabel Teresa/Tereza Luisa/Luísa/Luiza Antonia/Antónia Joana/Joanna Domingas/Dominga Rosa/Roza Helena/Elena Francisca/Fransisca Madalena/Magdalena Esperanca/Esperança Catarina/Katarina
Margarida/Margarita Fatima/Fátima Josefa/Jozefa Beatriz/Biatriz Filomena/Philomena Juliana/Julyana Marta/Martha Sara/Sarah Paula/Paola Lucia/Lúcia/Luzia Conceicao/Conceição Graca/Graça Eva/Heva Cristina/Kristina
Claudia/Cláudia Suzana/Susana Emilia/Emília Celeste/Seleste Delfina/Delphina Albertina/Albertine Angelina/Anjelina Augusta/Agusta Bernarda/Bernada Branca/Branka Carla/Karla Carolina/Karolina Cecilia/Cecília
Clara/Klara Cremilda/Kremilda Deolinda/Diolinda Dulce/Dulse Edna/Hedna Elisa/Eliza Engracia/Engrácia Ermelinda/Hermelinda Ester/Esther Eugenia/Eugénia Eunice/Eunise Felicidade/Felisidade Fernanda/Fernand Florinda/Florind
Georgina/Jeorgina Gloria/Glória Guilhermina/Gilhermina Ines/Inês Irene/Yrene Jacinta/Jasinta Josefina/Josephina Judite/Judith Julia/Júlia Laura/Lora Leonor/Lionor Leticia/Letícia Lidia/Lídia Lourdes/Lurdes Lucinda/Lusinda
Manuela/Manoela Marcelina/Marselina Matilde/Mathilde Mariana/Marianna Mirian/Miriam Monica/Mónica Natalia/Natália Neusa/Neuza Odete/Odette Olga/Holga Palmira/Palmyra Raquel/Rachel Rebeca/Rebecca Regina/Rejina Rita/Ritta
Rosalina/Rozalina Rute/Ruth Sandra/Sandrah Silvia/Sílvia Sofia/Sophia Sonia/Sónia Tatiana/Tatyana Telma/Thelma Vanda/Wanda Veronica/Verónica Victoria/Vitória Virginia/Virgínia Yolanda/Iolanda Zulmira/Zulmyra
Nsimba/Simba Nzinga/Zinga Kiesse/Kiese Luzolo/Luzollo Makiadi/Makyadi`;
