/** Places of birth by origin, the commonest first; `_` is a space. */
export const PLACES: Readonly<Record<string, string>> = {
  senegal:
    "Dakar Thiès/Thies Touba Kaolack Pikine Mbour/M'Bour Saint-Louis/St_Louis Ziguinchor Diourbel Louga Tambacounda Kolda Rufisque Richard-Toll Guédiawaye/Guediawaye Tivaouane Joal-Fadiouth Kaffrine Fatick Bignona Sédhiou/Sedhiou Matam Kédougou/Kedougou Podor Vélingara/Velingara Bakel Dagana Linguère Nioro_du_Rip Kanel",
  mali: 'Bamako Sikasso Kayes Ségou/Segou Mopti Koutiala Gao Tombouctou/Timbuktu Kati Nioro_du_Sahel San Bougouni Kita Yélimané/Yelimane Djenné Bandiagara Kidal Niono Banamba Diéma Bafoulabé Kolokani Koulikoro Douentza Nara',
  guinea:
    'Conakry/Konakry Kankan Nzérékoré/Nzerekore Kindia Labé/Labe Boké/Boke Mamou Faranah Kissidougou Siguiri Guéckédou/Gueckedou Macenta Coyah Dubréka/Dubreka Fria Pita Dalaba Télimélé/Telimele Forécariah Kouroussa Kamsar Lola Beyla Dinguiraye Gaoual',
  'ivory-coast':
    'Abidjan Bouaké/Bouake Daloa Yamoussoukro Korhogo San-Pédro/San_Pedro Man Gagnoa Divo Abengourou Anyama Agboville Bondoukou Odienné/Odienne Séguéla Soubré/Soubre Grand-Bassam Adzopé Bingerville Dimbokro Ferkessédougou Bouaflé Sassandra Issia Toumodi',
  cameroon:
    'Douala Yaoundé/Yaounde Bamenda Bafoussam Garoua Maroua Ngaoundéré/Ngaoundere Bertoua Kumba Nkongsamba Buea Limbé/Limbe Edéa/Edea Kribi Ebolowa Foumban Dschang Mbouda Mbalmayo Sangmélima Kousseri Bafia Wum Tiko Mamfe',
  nigeria:
    'Lagos Kano Ibadan Abuja Port_Harcourt/Port-Harcourt Benin_City/Benin-City Kaduna Maiduguri Zaria Aba Jos Ilorin Oyo Enugu Abeokuta Onitsha Warri Sokoto Calabar Uyo Owerri Akure Katsina Bauchi Osogbo Asaba Makurdi Minna Lokoja Gombe',
  'congo-kinshasa':
    'Kinshasa Lubumbashi Mbuji-Mayi/Mbujimayi Kananga Kisangani Bukavu Goma Tshikapa Kolwezi Likasi Kikwit Uvira Bunia Mbandaka Matadi Butembo Kabinda Boma Kalemie Beni Isiro Gemena Bandundu Kindu Muanda',
  'congo-brazzaville':
    'Brazzaville Pointe-Noire/Pointe_Noire Dolisie/Loubomo Nkayi Impfondo Ouesso Madingou Owando Sibiti Mossendjo Gamboma Kinkala Djambala Makoua Ewo Mindouli Loudima Loango Boko Kindamba',
  angola:
    'Luanda Cabinda Huambo Lubango Benguela Lobito Malanje/Malange Uíge/Uige Soyo Kuito/Cuito Namibe Saurimo Menongue Sumbe Luena Caxito Dundo Mbanza_Kongo/Mbanza-Congo Ndalatando Ondjiva',
  'ghana-liberia':
    'Accra Kumasi Monrovia Tamale Takoradi Cape_Coast/Cape-Coast Sunyani Koforidua Ho Tema Wa Bolgatanga Buchanan Gbarnga Kakata Ganta Obuasi Techiman Teshie Harper Voinjama Tarkwa Nkawkaw Winneba Zwedru',
  syria:
    'حلب=Alep/Aleppo/Halab دمشق=Damas/Damascus حمص=Homs/Hims حماة=Hama/Hamah اللاذقية=Lattaquié/Latakia دير_الزور=Deir_ez-Zor/Deir_Ezzor الرقة=Raqqa/Rakka إدلب=Idlib/Edleb درعا=Deraa/Daraa الحسكة=Hassaké/Hasakah القامشلي=Qamichli/Qamishli طرطوس=Tartous/Tartus السويداء=Soueida/Suwayda منبج=Manbij/Membij دوما=Douma/Duma',
  iraq: 'بغداد=Bagdad/Baghdad الموصل=Mossoul/Mosul البصرة=Bassora/Basra أربيل=Erbil/Arbil كركوك=Kirkouk/Kirkuk النجف=Nadjaf/Najaf كربلاء=Kerbala/Karbala السليمانية=Souleimaniye/Sulaymaniyah الناصرية=Nassiriya/Nasiriyah الرمادي=Ramadi/Ar_Ramadi الفلوجة=Falloujah/Fallujah سامراء=Samarra/Samara تكريت=Tikrit/Takrit دهوك=Dohuk/Duhok العمارة=Amara/Amarah',
  algeria:
    'الجزائر=Alger/Algiers وهران=Oran/Wahran قسنطينة=Constantine/Qacentina عنابة=Annaba/Anaba البليدة=Blida/Boulaida باتنة=Batna/Bathna سطيف=Sétif/Setif تلمسان=Tlemcen/Tilimsan بجاية=Béjaïa/Bejaia بسكرة=Biskra/Beskra تيارت=Tiaret/Tihert مغنية=Maghnia/Marnia تيزي_وزو=Tizi_Ouzou/Tizi-Ouzou بشار=Béchar/Bechar سكيكدة=Skikda/Skikdah',
  morocco:
    'الدار_البيضاء=Casablanca/Dar_el_Beida الرباط=Rabat/Ribat فاس=Fès/Fez مراكش=Marrakech/Marrakesh طنجة=Tanger/Tangier أكادير=Agadir/Agadir مكناس=Meknès/Meknes وجدة=Oujda/Wajda القنيطرة=Kénitra/Kenitra تطوان=Tétouan/Tetouan آسفي=Safi/Asfi الناظور=Nador/Nadhor العيون=Laâyoune/Laayoune بني_ملال=Beni_Mellal/Béni-Mellal تازة=Taza/Taza',
  philippines:
    'Manila/Maynila Quezon_City/Quezon Cebu_City/Cebu Davao_City/Davao Caloocan/Kalookan Zamboanga Taguig Antipolo Pasig Cagayan_de_Oro Bacolod General_Santos Iloilo Bacoor Makati Baguio Batangas Dagupan Tarlac Naga Legazpi Tacloban Butuan Lucena Olongapo',
  france:
    'Paris Marseille/Marseilles Lyon/Lyons Toulouse Nice Nantes Montpellier Strasbourg Bordeaux Lille Rennes Reims Saint-Étienne/Saint-Etienne Toulon Le_Havre Grenoble Dijon Angers Nîmes/Nimes Villeurbanne Clermont-Ferrand Le_Mans Brest Tours Amiens Limoges Perpignan Metz Besançon/Besancon Orléans',
  spain:
    'Madrid Barcelona Valencia Sevilla/Séville Zaragoza/Saragosse Málaga/Malaga Murcia Palma Bilbao Alicante Córdoba/Cordoba Valladolid Vigo Gijón/Gijon Granada/Grenade A_Coruña/La_Coruña Vitoria Elche Oviedo Cartagena Jerez Móstoles Almería/Almeria Ceuta Melilla',
};
