// Written from general knowledge. One name a word, its usual spellings after strokes, the commonest first; `_` is a space.

/** Given names of English use in Nigeria, Ghana, Liberia, Sierra Leone and Cameroon. */
export const ENGLISH_MALE = `
Emmanuel/Emanuel Samuel/Samwell Daniel/Daniell John/Jon Michael/Micheal/Mikel Joseph/Josef David/Davide James/Jaimes Peter/Petter Paul/Paull Prince/Prins Moses/Moises Isaac/Isaak Joshua/Josua Victor/Viktor
Stephen/Steven/Stephan Francis/Fransis Benjamin/Benjamen George/Jorge Richard/Ricard Robert/Robbert Patrick/Patric Anthony/Antony Thomas/Tomas Christian/Kristian Philip/Phillip Solomon/Salomon Godwin/Goodwin
Sunday/Sundai Friday/Fryday Monday/Mundy Gift/Gifty Blessing/Blesing Emeka/Emaka Augustine/Augustin Felix/Felicks Charles/Charls William/Wiliam Henry/Henri Kingsley/Kinsley Clement/Clemente Jonathan/Jonatan Matthew/Mathew
Mark/Marc Luke/Luc Simon/Simeon Andrew/Andre Elijah/Elisha Nathaniel/Nathanael Gabriel/Gabrial Abraham/Abram Alexander/Alexandar Frank/Franck Eric/Erick Ernest/Earnest Edward/Eduard Frederick/Fredrick Gideon/Gidion
Kenneth/Keneth Lawrence/Laurence Martin/Marten Nicholas/Nicolas Oliver/Olivier Raphael/Rafael Raymond/Raimond Sampson/Samson Timothy/Timoty Vincent/Vinsent Wisdom/Wisdum Justice/Justis Bright/Brite Lucky/Luckey
Destiny/Destinie Endurance/Endurans Marvelous/Marvellous Success/Sucess Festus/Festos Innocent/Inocent Jeremiah/Jeremia Caleb/Kaleb Ebenezer/Ebeneezer Theophilus/Theophilos Theodore/Teodor Cornelius/Kornelius Bismark/Bismarck
Dennis/Denis Desmond/Desmund Derrick/Derick Edwin/Edwyn Evans/Evens Foday/Fodey Gerald/Jerald Harrison/Harison Jacob/Jakob Jerry/Gerry Julius/Julious Leonard/Lenard Lewis/Louis Mathias/Matthias Nelson/Nelsen Osei/Ossei
Roland/Rolland Saah/Sah Togba/Togbah Varney/Vanie Wesley/Westley Zachariah/Zacharia`;
export const ENGLISH_FEMALE = `
Mary/Mari Blessing/Blesing Grace/Grase Esther/Ester Elizabeth/Elisabeth Joy/Joi Sarah/Sara Ruth/Rut Comfort/Confort Mercy/Mercie Faith/Fait Patience/Patiens Victoria/Viktoria Gloria/Glory Juliana/Julianah Martha/Marta
Rebecca/Rebeca Janet/Jannet Hannah/Hanna Deborah/Debora Abigail/Abigael Peace/Pease Beatrice/Beatris Princess/Princes Gift/Gifty Happiness/Hapiness Favour/Favor Goodness/Godness Precious/Preshious Stella/Estella
Lydia/Lidia Rose/Roze Agnes/Agness Agatha/Agata Alice/Alis Angela/Anjela Ann/Anne Anna/Ana Augustina/Augustine Bernice/Bernis Bridget/Brigit Caroline/Carolyn Catherine/Katherine/Kathrine Cecilia/Cicilia Charity/Charitty Charlotte/Sharlotte
Christiana/Kristiana Christine/Kristine Cynthia/Sintia Diana/Diane Dorcas/Dorkas Doris/Dorris Dorothy/Doroty Edith/Edit Eunice/Unice Evelyn/Eveline Felicia/Felisia Florence/Florens Frances/Francess Georgina/Jorgina Gladys/Gladis
Helen/Hellen Irene/Irine Jane/Jayne Jemima/Jamima Jennifer/Jenifer Jessica/Jesica Josephine/Josefine Judith/Judit Linda/Lynda Loveth/Lovet Lucy/Lucie Mabel/Mable Magdalene/Magdalen Margaret/Margret Matilda/Mathilda Mavis/Maves
Mildred/Mildreth Miriam/Mariam Monica/Monika Naomi/Noami Nancy/Nancie Naomie/Naomy Oluchi/Oluchy Olivia/Olyvia Patricia/Patrisia Philomena/Filomena Priscilla/Priscila Queen/Queenie Rachel/Rachael Regina/Rejina Rita/Ritta Roseline/Rosaline
Salome/Salomey Sandra/Sandrah Sophia/Sofia Susan/Suzan Sylvia/Silvia Theresa/Teresa Veronica/Veronika Vida/Veda Vivian/Vivienne Winifred/Winnifred Yvonne/Ivonne Zainab/Zeinab Hawa/Hawah Kebbeh/Kebe Musu/Moosu Oretha/Aretha`;

/** Given names of Nigeria's own languages. */
export const NIGERIAN_MALE = `
Chukwuemeka/Emeka Oluwaseun/Seun Chinedu/Chinedum Ifeanyi/Ifeanyichukwu Muhammad/Mohammed/Muhammed Abubakar/Aboubakar Ibrahim/Ebrahim Usman/Osman Musa/Moussa Aliyu/Aliu Sani/Sanni Umar/Omar Yusuf/Yousuf Suleiman/Sulaiman
Ahmed/Ahmad Babatunde/Tunde Olumide/Olumidey Adebayo/Bayo Kayode/Cayode Ayodele/Dele Oluwatobi/Tobi Temitope/Tope Segun/Olusegun Olalekan/Lekan Femi/Olufemi Gbenga/Olugbenga Rotimi/Olurotimi Wale/Adewale Kunle/Adekunle
Obinna/Obina Uchenna/Uche Nnamdi/Namdi Kelechi/Kelechy Chidi/Chidiebere Chibuzo/Chibuzor Chijioke/Chijoke Chukwudi/Chuckwudi Okechukwu/Okey Ikechukwu/Ike Onyeka/Onyekachi Ugochukwu/Ugo Ebuka/Chukwuebuka Arinze/Arinzechukwu
Osaze/Ossaze Osagie/Osagi Efosa/Efossa Nosa/Nossa Osas/Osass Ehis/Ehiz Aigbe/Aigbé Godspower/Godpower Oghenekaro/Karo Efe/Efé Ovie/Ovi Tega/Oghenetega Danladi/Dan_Ladi Bala/Balla Garba/Garbah Haruna/Harouna Ismaila/Ismail
Kabiru/Kabir Lawal/Lawwal Nasiru/Nasir Nuhu/Nouhou Sadiq/Sadik Shehu/Chehou Yakubu/Yacoubou Zubairu/Zubair Bashir/Bashiru Auwal/Awwal Tijani/Tidjani Mustapha/Mustafa Hamza/Hamzah Aminu/Amin Effiong/Efiong Ekpo/Expo Edet/Eddet`;
export const NIGERIAN_FEMALE = `
Chioma/Chiomah Ngozi/Ngozy Aisha/Aishatu/Aicha Fatima/Fatimah/Fatuma Zainab/Zaynab Amina/Aminah Hauwa/Hawwa/Hawa Maryam/Mariam Halima/Halimah Khadija/Hadiza Chinwe/Chinwendu Ifeoma/Ifeomah Adaeze/Adaeza Nkechi/Nkechy
Chiamaka/Amaka Oluchi/Oluchy Uchechi/Uchechukwu Ogechi/Oge Nneka/Neka Obiageli/Oby Ebele/Ebelle Onyinye/Onyinyechi Amarachi/Amara Chidinma/Chidima Folake/Folakemi Funmilayo/Funmi Bukola/Oluwabukola Titilayo/Titi Yetunde/Yetundey
Abimbola/Bimbola Adenike/Nike Omolara/Lara Ronke/Aderonke Sade/Folasade Temitayo/Tayo Omowunmi/Wunmi Osaretin/Osareti Isoken/Isokken Efua/Efuah Itohan/Itoan Omoye/Omoyé Rukayat/Rukayya Rashidat/Rashida Sekinat/Sakina Bilkisu/Bilqis
Rabi/Rabia Safiya/Safia Sa'adatu/Saadatu Asabe/Assabe Ladi/Laddi Jummai/Jumai Eno/Enoh Ini/Iniobong Arit/Aritt Nse/Nseh Mfon/Mfoniso Idara/Idarah Uduak/Udouak Ekaette/Ekaete`;
export const NIGERIAN_FAMILY = `
Okafor/Okafo/Okaffor Okoro/Okoroh Ibrahim/Ebrahim Mohammed/Muhammad/Mohamed Eze/Ezeh Nwosu/Nwossu Abubakar/Aboubakar Okonkwo/Okonko Musa/Moussa Bello/Belo Adeyemi/Adeyemy Obi/Oby Usman/Osman Aliyu/Aliu Okeke/Okekeh Nwachukwu/Wachukwu
Chukwu/Chuku Umar/Omar Yusuf/Yousuf Onyekachi/Onyekachy Lawal/Lawwal Adebayo/Adebayor Ogunleye/Ogunleyé Oladipo/Oladipupo Balogun/Ballogun Afolabi/Affolabi Ojo/Ojoh Ade/Adé Olawale/Olawalé Adewale/Adewalé Adeleke/Adelekan Akande/Akandé
Oyelaran/Oyelara Oyedepo/Oyedeppo Alabi/Allabi Salami/Salamy Ogunbanjo/Ogunbajo Ogundipe/Ogundipé Fashola/Fasola Ajayi/Ajaye Akinola/Akinolah Akintola/Akintollah Omotosho/Omotoso Olaniyan/Olaniyi Sanusi/Sanussi Oshodi/Oshody
Osagie/Osagi Osayande/Osayandé Igbinedion/Igbinedon Omoregie/Omoregi Idahosa/Idahossa Ehigiator/Ehigiato Aigbogun/Aigbokun Edokpolor/Edokpolo Osazuwa/Osasuwa Ogbeide/Ogbede Iyamu/Iyamou Imasuen/Imaswen Eghosa/Egosa Uwaifo/Uwaifoh
Omorogbe/Omorogbé Osunde/Osundé Obaseki/Obasseki Erhabor/Erabor Aghedo/Agedo Ighodaro/Igodaro Efe/Effe Okpara/Opara Onuoha/Onuha Nwankwo/Nwanko Anyanwu/Anyawu Uzor/Uzo Azubuike/Azubike Onwuka/Onuka Udeh/Ude Igwe/Igweh Ugwu/Ugwuh
Aneke/Anneke Nnadi/Nadi Ezeudu/Ezedu Ndukwe/Dukwe Agu/Aguh Ani/Any Ogbonna/Ogbona Madu/Maduh Mbah/Mba Ikenna/Ikena Nwabueze/Nwabeze Iheanacho/Iheanacho Ekwueme/Ekweme Ifeanyi/Ifeany Chima/Chimah Amadi/Amady Wokocha/Wokoma
Briggs/Brigs Harcourt/Harcort Etim/Etimm Bassey/Bassy Effiong/Efiong Okon/Okkon Udo/Udoh Akpan/Apkan Essien/Essein Inyang/Inyan Ekong/Econg Ita/Itah Edet/Eddet Archibong/Achibong Umoh/Umo Asuquo/Asukwo Danjuma/Dan_Juma
Garba/Garbah Suleiman/Sulaiman Sani/Sanni Abdullahi/Abdulahi Haruna/Harouna Yakubu/Yacoubou Shehu/Shehou Adamu/Adamou Idris/Idriss Isah/Issa Jibrin/Jibril Lawan/Lawwan Mustapha/Mustafa Saidu/Seidu Tanko/Tankoh Waziri/Wazire
Zubairu/Zubair Buhari/Bukhari Gambo/Gamboh Dauda/Daouda Audu/Audou Ahmed/Ahmad Kabir/Kabeer Bako/Bakko Dogo/Doggo Gana/Ganah Kyari/Kiari Bukar/Boukar Goni/Gony Tijani/Tidjani Modu/Modou Ali/Alli Zanna/Zana Pam/Pamm Gyang/Giang
Dung/Dong Davou/Davu Choji/Chojji Audu_Bako/Audu_Bakko Terver/Tervar Iorfa/Yorfa Aondo/Aondoh Tyo/Tioh Ochigbo/Ochibo Ogaba/Ogabah Oche/Otche Adah/Ada Onoja/Onnoja Agbo/Agboh Idoko/Idokoh Ejeh/Ejé`;

/** Akan day names and other given names of Ghana and Liberia. */
export const GHANA_MALE =
  'Kwame/Kwamé/Kuame Kofi/Koffi/Coffie Kwasi/Kwesi/Kwassi Kwaku/Kweku/Kwakou Yaw/Yao Kojo/Kwadwo/Cudjoe Kwabena/Kobina/Kwabina Nana/Nanah Fiifi/Fifi Ebo/Ebbo Papa/Papah Osei/Ossei Agyei/Adjei Mawuli/Mawouli Selorm/Selom Edem/Eddem Nii/Ni Tetteh/Teteh Yussif/Yusif Iddrisu/Idrisu Alhassan/Alasan Fuseini/Fusseini Mahama/Mahamah Abdul-Rahman/Abdulrahman Flomo/Flumo Sumo/Sumoh Tamba/Tambah';
export const GHANA_FEMALE =
  'Ama/Amma Akosua/Akosuah/Akossua Adwoa/Adjoa/Ajua Abena/Abenaa/Araba Akua/Akuah/Ekua Yaa/Yaah Afia/Efua/Afua Esi/Essi Aba/Abba Adjoa/Ajoa Serwaa/Serwa Akwele/Akuele Dede/Dedeh Mawusi/Mawuse Sena/Senah Rahinatu/Rahina Memuna/Memunatu Korto/Kortoh Garmai/Gamai Kou/Ku';
export const GHANA_LIBERIA_FAMILY = `
Mensah/Mensa/Mensha Owusu/Owusou Boateng/Boaten Osei/Ossei Appiah/Apiah Asante/Ashanti/Assante Agyemang/Adjeman/Agyeman Amoah/Amoa Addo/Ado Adjei/Agyei Opoku/Opokou Antwi/Antwie Asare/Assare Ofori/Offori Darko/Darkoh Sarpong/Sapong
Acheampong/Achampong Frimpong/Frempong Yeboah/Yeboa Boakye/Boachie Danso/Danson Gyamfi/Gyanfi Kyei/Chei Nkrumah/Nkruma Amponsah/Amponsa Bonsu/Bonsou Annan/Anan Quaye/Quaye Tetteh/Teteh Nartey/Narteh Lamptey/Lampteh Ankrah/Ankra Quartey/Kwartey
Sowah/Sowa Odartey/Odarteh Amegah/Amega Agbeko/Agbecko Kpodo/Podo Dzokoto/Dzokotoh Ahiable/Ahiablé Gbedemah/Gbedema Tsikata/Tsikatah Dogbe/Dogbé Kwakye/Kwachie Nyarko/Nyako Obeng/Oben Oppong/Opong Prempeh/Prempe Sarfo/Safo Wiredu/Wiredou
Abubakari/Abubakar Alhassan/Alasan Iddrisu/Idrisu Mahama/Mahamah Issah/Issa Fuseini/Fusseini Yakubu/Yakub Seidu/Saidu Mohammed/Muhammed Haruna/Aruna Adams/Adam Sulemana/Suleman Salifu/Salif Awudu/Awudou Musah/Musa Bawah/Bawa Braimah/Braima
Johnson/Jonson Williams/William Brown/Browne Davis/Davies Roberts/Robert Cooper/Couper Thompson/Tompson Jackson/Jakson Moore/More Harris/Haris Taylor/Tailor Smith/Smyth Wilson/Willson Jones/Johns King/Kinge Howard/Haward Dennis/Denis
Doe/Doh Weah/Wea Sirleaf/Sirlef Kollie/Kolie Flomo/Flumo Sumo/Sumoh Kpadeh/Kpade Togbah/Togba Nyemah/Niema Wleh/Weleh Saye/Say Gaye/Gay Dolo/Doloh Karnga/Kanga Zoe/Zoé Paye/Pay Wehyee/Weyee Suah/Sua Tokpah/Topka Mulbah/Mulba Kerkulah/Kerkula
Kamara/Camara Sesay/Sesey Kanu/Kanou Conteh/Konteh Bangura/Bangoura Turay/Touray Koroma/Koromah Mansaray/Mansary Jalloh/Jallow Bah/Ba Fofanah/Fofana Sherif/Sheriff Swaray/Suarey Massaquoi/Masakoi Cole/Coal Macauley/Macaulay George/Jorge
Barnes/Barns Freeman/Friman Greaves/Greeves Tubman/Tobman Tolbert/Tolberth Dunn/Dun Page/Paige Gibson/Gipson Richards/Richard Clarke/Clark Morris/Moris Cummings/Comings Boakai/Boakay Sando/Sandoh Massalay/Massaley Fahnbulleh/Fanbulleh
Dukuly/Dukulay Konneh/Koneh Donzo/Donzoh Kromah/Koroma Sackie/Sakie Gbowee/Bowee Kpan/Pan Zayzay/Zeze Varney/Vaney Zinnah/Zina Quiah/Kwiah Toe/Toeh Nagbe/Nagbé Wreh/Reh Tarpeh/Tape Sieh/Sie Nimely/Nimeley Jallah/Jalla Golafale/Golafalé
Amankwah/Amankwa Amoako/Amoaco Ansah/Ansa Arthur/Arthour Asiedu/Asiedou Badu/Badou Baidoo/Baidu Baah/Bah Donkor/Donko Essien/Essian Eshun/Esun Fosu/Fossu Gyasi/Gyassi Kumi/Koumi Larbi/Labi Manu/Manou Nti/Nty Otoo/Otu Poku/Pokou Quansah/Quansa Tawiah/Tawia`;
