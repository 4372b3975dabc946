import { fold } from '#lib/fold.ts';

// Written for Rihla from general knowledge of what people here choose, and copied from no published list: breach lists hold
// few of the names, towns, clubs and turns of phrase of the country. Other spellings, doublings and additions are the
// matter of password-guesses.ts. The file is long because it is a list.

/** All over the world: words, names of clubs and stars, rows of keys, digits. */
const WORLD = `
000000 00000000 0123456789 100000 100200 101010 102030 111111 11111111 111222 111222333 112233 11223344 121212 12121212
123123 123321 12341234 12344321 123456 1234567 12345678 123456789 1234567890 12345679 123654 123789 131313 13579 135790
1357924680 141414 147258 147258369 151515 159357 159753 1a2b3c 1a2b3c4d 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 202020
20202020 212121 222222 232323 24680 246810 252525 271828 313131 314159 321321 333333 414141 420420 444444 456123 456789
555555 654321 666666 696969 741852 741852963 753951 777777 789456 789456123 789789 852456 888888 951753 963852741 987654
987654321 9876543210 999999 a123456 a1b2c3 a1b2c3d4 aa123456 aa12345678 aaa111 aaaaaa aaron abc123 abc12345 abcd1234
abcdef abcdefg abcdefgh abigail abracadabra absolute access access14 account acdc achilles acmilan action admin admin123
administrateur administrator adrian adriana agnes airborne airplane ajax alabama alan alaska albert alberto alcatraz
alchemy alejandra alejandro aleksandr alessandra alessandro alex alexander alexandra alexandria alexey alexia alfred
alice alicia alien aliens alison allison almighty alpha1 alphabet always alyssa amanda amateur amber ambition amen
america american amrabat amsterdam analog anarchy anastasia anderson andre andrea andreas andrew android andy angel
angela angelica angelo angels angie animal animals anita anna annie anonymous answer antelope anthony antonia antonio
anything apocalypse apollo apple apples april april1 aquarius aragorn arcade archer archie argentina arizona army arnold
arrow arsenal arthur1 asdasd asdf asdfgh asdfghjkl ashley ashton asterix1 astro athena athlete atlanta atlantic atlantis
atletico atomic attack attitude audi august aurora austin australia autumn autumn1 avalanche avatar avenger avengers
awesome azerty azerty12 azerty123 azerty1234 baby baby123 babyboy babygirl babygirl1 babygurl backdoor badboy badgirl
bahamas balloon bambi bamboo banana bananas bandit bangbang barbara barbie barca barcelona baron barry bartman
bartsimpson baseball basket basketball batgirl batista batman batterystaple battle bayern bbbbbb beach beaches beacon
beagle bear bears beatles beatriz beaver beckham becky beethoven beijing bella beloved benatia benfica benny benzema
berlin bestfriend bestfriends beth bethany betty bettyboop beverly bible bicycle bigbang bigbear bigbird bigboss bigboy
bigdaddy bigdog bigmac bigman bill billabong billionaire billy birthday bismarck bitcoin black blackberry blackbird
blackcat blackdog blackhawk blackhole blackie blackjack blackmagic blackrose blackstar blade blake blessed blessing
blink182 blizzard blondie blossom blue bluebird blueeyes bluemoon bluesky bobby bobcat bobdylan bobmarley bonanza
bond007 bonehead bonnie booger boogie boomer boomerang bordeaux bordeaux1 boris boston bounou bowling boxer boxing
boyfriend brad bradley brandon brandy brasil braves brazil breeze brenda brendan brett brian bridget bright britain
britney brittany broadway broken broncos brooke brooklyn brother brother1 brothers brown brownie brownie1 bruce bruins
brussels brutus bruxelles bryan bubba bubble bubbles buckeye buddha buddy buddyboy budget budweiser bugsbunny builder
bulldog bulldogs bullet bullfrog bulls bunny burger business buster butter butter1 buttercup butterfly button cadillac
caitlin caleb california callofduty callum calvin camaro camel camelot cameron campbell canada canadian cancer candice
candle candy cannon canon cantona captain captainamerica captainjack caramel cardinal cardinals carl carla carlos
carlton carly carmen carnival carol carolina carpediem carrie carter cartman cascade casey cash casino cassandra cassie
castle catalina catch22 catdog catfish cathy catwoman cavalier celtic celtics center central century ceramic chad
challenge chamakh chameleon champ champion champions chance2 change changeit changeme changes channel chaos chaplin
charger charisma charles charlie charlie1 charlotte1 charmed checkers cheer cheerleader cheese cheetah chelsea chelsey
chemical cherie1 cherry cheryl chester chewbacca cheyenne chiara chicago chicken chicken1 chico chief children chipper
chips chiquita chocolate choice chopper chris chrissy christ christian christie christina christmas christopher christy
chronic chuck church cinderella cindy cinnamon cisco citroen clarence clark classic clever clifford clint clinton clock
clover coach cobra cobra1 cocacola coconut cody coffee coffee1 coldplay cole colleen college1 colonel colorado columbia
comanche combat comedy comet commando company compaq compass computer concept concrete condor connect connor contact
control cookie cookies cooking cool coolboy coolcat coolgirl coolguy cooper copper corey corona correcthorse
correcthorsebatterystaple corsair corvette cosmic cosmos cosmos1 cougar counterstrike country courage1 courtney cowboy
cowboys cowgirl coyote cracker craig crash crazy crazy123 crazyboy crazygirl crazyman creation creative creator cricket
cricket1 criminal crimson cristiano cristianoronaldo cristina critter cromwell crusader crypto crystal crystal1 crystal2
culture cupcake current curry curtis cutie cutiepie cyber cyborg cyclone cyclops cynthia dacia daddy daemon daisy daisy1
dakota dale dallas dancer dancing danger dangerous daniel daniela danny daredevil darius dark darkangel darkness
darkside darkstar darling darling1 darren darthvader daryl database dave dawn dawson daytona deadman deadpool dean
dearest death deathnote debbie debian deborah1 december deeper default defender delta demo demo1234 demon denis1 denise
dennis denver deputy derek derrick desert design designer desiree detroit devil devin diablo diamond diamonds diana
diane dictator diego diesel dieter digger digital dilbert dinner dinosaur director discover discovery disney diving
djokovic dmitry doberman doctor doctor1 dodge dodger dodgers dogecoin dogfood doggie doggy dogs doha dollar dollars
dolly dolores dolphin dolphins domain dominic donald donna donnie dontforget donut doomsday doraemon doris dork dorothy
dortmund double doug douglas downtown dracula dragon dragon1 dragonball dragonballz dragonfly dragons dream dreamer
dreams drew driver drogba drummer duane dubai ducati ducks dumbledore dundee durango duster dustin dwayne dynamite
dynasty eagle eagle1 eagles earl earnhardt earth earth1 easter easter1 easy eclipse eddie edgar edison eduardo edward
edward1 edwin eileen einstein ekaterina elaine elcamino eleanor electric electron electronic element elena elephant1
elevator elite elizabeth elkaabi ellen elliot ellis elmer elvis emerald emerson eminem emperor empire empire1 enemy
energy engineer england england1 enigma ennesyri enterprise entropy erica erika erin ernest ernesto escape escort espana
esperanza espresso esther1 eternal eternity ethan ethereum etoo eugene euro europa evan evelyn evening everton everyone
everything evolution example example1 excalibur excellent explorer explosive express extreme eyes fabulous facebook
faith faith1 falcon fallen fallout family family1 familyfirst famous fanta fantasia fantasy farmer farside fashion
father father1 fcbarcelona fearless february federer felicia felix fender fernanda fernando ferrari ferret fiction
fiesta fighter filter finance finger finland fiona fireball firebird firefighter firefly fireman firewall fish fisher
fisherman fishing flame flamingo flash florian1 florida flower flower1 flowers flying foobar football football12 forest
forest1 forever forever1 forever21 foreverandever foreverlove foreveryoung forgetmenot forgot forgotten formula formula1
fortnite fortune1 foxtrot foxylady france frances francesca francesco francisco frank frankenstein frankie franklin
freak freaky fred freddie freddy frederick freebird freedom freedom1 freeman freestyle freeze french1 fresh friday
friday13 friend friends friendship frisky fritz frodo froggy frontier frozen funky funny fuzzy gabriel1 gabriela
gabriella gadget gail galactica galaxy galaxy1 gambit gamecube gamer games gandalf gandalf1 gangsta gangster ganja
garden garden1 gardener garfield gargoyle garrett garry gary gateway gators gavin gemini gene general general1 genesis
geneve genius gentle geoffrey george gerald germany geronimo ghost giant giants giants1 gibson gina ginger giovanni
girlfriend giuseppe glacier gladiator glenn glitter global gmail goalie goblin godbless godfather godisgood godislove
godzilla goku gold goldberg golden goldeneye goldfish goldie goldstar golf golfer golfing goober goodbye goodluck
goodman goodmorning goodnight goofball goofy google gordon gordon24 gorgeous gorilla gospel gotcha gothic grace graphics
grateful gravity green green1 greenday greendog greg gregory1 gretchen griffin grizzly groovy gryffindor guadalupe
guardian guest guinness guitar guitar1 guitarman gunner guns gunsroses gwen hacker hackers hakimi hakunamatata
hallelujah hallo halloween halo hamburger hamdallah hamilton hammer handsome hannah hans happiness happy happy1 happy123
happyday happydog happyeverafter happylife happynewyear hardcore harddrive harley harley1 harmony harold harriet
harrison harry harrypotter harvey hastalavista hawaii hawaiian hawk hawkeye hawks headshot heart heartbreaker heartless
hearts heather heaven heaven1 heavenly heavymetal heidi heineken heinz helen helicopter hellfire hello hello1 hello123
hello1234 hellohello hellokitty helloworld helmut helpdesk helpme herbert hercules heritage hermes hermione hero heroes
hidden highland highlander highway hiking hiphop hitchhiker hobbes hobbit hockey hocuspocus hogwarts holiday holly
hollywood homer homer1 homerun honda honda1 honest honey honeybee honeybunny hongkong hooligan hope horizon hornet
hornets horse horses hotdog hotmail hotrod hotstuff hottie hounddog houston howard huawei hubert hulk hunter hurricane
husband huskers husky hyperion hyundai iamgod iamking iamlegend iamthebest ibrahimovic iceberg icecream icecream1 iceman
idaho idontknow iforgot igor iguana ihatepasswords illinois illusion iloveallah ilovebts ilovefootball ilovefrance
ilovegod ilovejesus ilovemaroc iloveme ilovemom ilovemorocco ilovemusic ilovemycat ilovemydog ilovemyfamily
ilovemyhusband ilovemykids ilovemyself ilovemywife iloveparis iloveyou iloveyou1 iloveyoubaby iloveyouforever
iloveyousomuch imagine immortal impala imperial impossible indian indiana indians infantry infinite infinity ingrid
iniesta insane inside insomnia inspiron instagram integra intel inter intermilan internet internet1 intrepid invisible
iphone ipsum ireland irene irina iris irish ironmaiden ironman isaac isabella isabelle1 island island1 istanbul
istanbul1 italia italian1 itsme itsmine ivan jack jackdaniels jackie jackpot jackrabbit jackson jacob jade jaguar jaime
jake jamaica james jamesbond jamie jane janet janice janitor january japan japanese jared jasmin jasmine jasmine1 jason
jasper javier jazz jean1 jedi jeff jeffrey jelly jellybean jennie jennifer jenny jeremiah jerry jersey jesse jessica
jessie jester jesus jesus1 jesuschrist jetski jill jillian jimbo jimmy jimmy1 jodie joey johan john johnathan johnny
johnson johnson1 joker joker1 jonas jonny jordan jordan23 jorge jose joshua journey joy1 joyce joystick juan judas judy
juggalo juice julia julian juliana julius jumpsoverthelazydog june1 jungle jupiter jupiter1 jurgen justdoit justice
justice1 justin justme juventus k123456 kaitlyn kangoo kara karate karen karl kate katherine kathleen kathryn katie
katrina kawasaki kayla keith kelly kelsey kendra kenneth kenny kenobi kentucky kermit kerry kevin1 kicker kidrock
kilimanjaro killbill killer killer1 kimberly king kingdom kingdom1 kingfish kingkong kinglion kings kirk kitten kitty
kitty1 klaus knicks knight knights knuckles kobe kobebryant koolaid kramer kristen kristin kristina krypton kurt kyle
ladies ladybug lakers lakers1 lakers24 lance lancer larisa larry laser laser1 lasvegas latino laughing lauren lauren1
lawrence lawyer lazydog leader league leah leather lebron leedsunited legacy legend legends legion legolas lemon
lemonade lemons leomessi leonardo leopard leslie lester letmein letmein1 letmein123 letmesee lewis liberty liberty1
library life lifetime light lightning lightning1 lille lily limited lincoln linda lindsay lindsey linkinpark linux lion
lionelmessi lionheart lionking lions lisa lisboa liverpool lloyd lobster logan logan1 login logon loki lollipop london
london1 lonely lonewolf longbow lookout lorem loremipsum lorenzo lori lorraine loser lost lottery lotus louis1 love123
love1234 lovebug loveless lovelife lovelove lovely loveme lover loverboy lovers loveyou loveyou1 loveyou2 lucia luciana
lucifer lucky lucky1 lucky13 lucky7 luckydog luckystar lucy ludmila luffy luigi luis luisa lukas luke lunatic lynn lyon
m123456 macbeth macintosh madison madman madmax madrid mafia magellan magic magical magnet magnolia magnum mailman
majestic malibu mallard mama mammoth manager manager1 manchester mandy mango manhattan maniac manuel manutd maradona
marathon march marcia marco marcos marcus margaret margarita maria1 maria123 mariana marilyn marina1 mariner marines
marino mario mario1 marion1 marissa mark markus marlboro marlene marley marlin married marseille marshall marty marvel
marvin mary maryjane maryland mason massive master master1 masterchief matador matrix matrix1 matteo matthew matthias
maureen maverick maxim maximus maxpower maxwell mayhem maytheforcebewithyou mazraoui mbappe meadow mechanic megadeth
megaman megan melinda melissa melody memento mementomori memories memphis mercedes mercedes1 mercury mercury1 merlin
mermaid merrychristmas messenger messenger1 messi metal metallic metallica meteor method mexican mexico mexico1 michael
michele michelle michigan mickey mickeymouse microsoft midnight midnight1 miguel mikhail milan miles military millenium
millennium million millionaire mindy mine minecraft minister minnesota minnie minotaur miracle1 miranda missile mission
mississippi missouri mitchell modem mohawk mollie molly molson mommy monaco monarch monday money money1 money123
moneymaker mongoose monica monika monitor monkey monkey1 monkeys monopoly monster monster1 monsters montana montecarlo
montreal moon moonbeam moonlight moonshine morgan1 mori morning morris moscow mother mother1 mountain mountain1 mouse
movies mozart muffin muffin1 mulder multimedia muppet murder murphy muscle mushroom music music1 musica musicman musique
mustang mustang1 mustangs mybaby mylife mylove mypassword mypasswordis mysecretpassword myself mysql mystery mystic
mystical nadal nancy nantes naomi1 napoli naruto nascar natalia natalie natasha nathaniel nature nature1 navigator navy
nebraska needforspeed neil nelson nemo neptune neptune1 network never newcastle newlife newpassword newyork newyork1
newyorkcity nextel neymar niceguy nicholas nick nicky nicole nigel nightmare nightwing nikita nikki nikolai nina
nineteen ninja nintendo nirvana nissan noah nobody noel nogain nokia nokia1 nomad nonsense noodle nopain nopainnogain
nopass nopassword norman norway nothing november nuclear number1 numbers nurse oasis ocean october october1 odyssey
odyssey1 office offspring ohiostate oklahoma oldpassword oleg olga olive oliver olympic olympique omega omega1
onceuponatime onepiece online open opensesame openthedoor opera operator optimus oracle oracle1 orange orange1 oranges
orchard orchid oregon original orlando oscar osiris outlaw outlaw1 outlook outside outsider overlord owen oxford
p4ssw0rd pablo packard packers page paintball palace palmtree pamela pancake panda1 pandora pantera panther panther1
panthers papa paradigm paradise paradox paranoid paris parissg parker parrot party pass pass123 pass1234 pass2020
pass2021 pass2022 pass2023 pass2024 pass2025 pass2026 passat passe123 passport passw0rd password password1 passwords
passwort passwort1 pasta patches patience patricio patrick patriot patriots patrol patsy patty paul1 paula paula1 paulo
pavel peace peaceful peach peaches peanut peanut1 peanuts pearl pearl1 pebbles pedro peggy pele pelican penelope penguin
penguins penny pentagon pentium people pepper pepsi perfect perfect1 perry personal personal1 pete peter peterpan petra
peugeot phantom phantom1 phil philip phillip phoebe phoenix phoenix1 photo photos1 phreak phyllis piano picasso pickle
pickles picture pictures piglet pikachu pilar pilot pinball pineapple pinkfloyd pinkie pinky pioneer pipeline pirate
pirates pisces pitbull pittsburgh pizza planet platinum platypus playboy player playstation please plumber pluto poetry
poison poison1 pokemon poker polar polaris police police1 pony pookie pool poopoo popcorn popeye porkchop porsche porto
portugal postal postman potato powder power power1 powerful powers praise prayer precious1 predator predator1 premier
presario present president president1 preston pretty prince prince12 princess princess2 princesse printer private
prodigy producer professor profile program programmer project promise1 prophet prosperity protect proton prototype
prowler psycho public pulsar puma pumpkin punisher punkrock puppy purple purple1 python q123456 q1w2e3r4 qazwsx quality
quantum quantum1 quebec queen queenie quest quickbrownfox quicksilver quincy qweasd qweasdzxc qweqwe qwer1234 qwerty
qwerty12 qwerty123 qwertz rabbit rabbit1 racecar racer racer1 rachel racing radiohead ragnarok raider raiders raiders1
railroad rainbow rainbow1 raindrop rainman ralph rambler rambo rammstein ramon ramos randall random randy ranger ranger1
rangers rapstar raptor raptors rasta rastaman rattlesnake raul raven ravens raymond1 razor reality realmadrid reaper
rebecca rebel rebels redbull redcar reddevil redhead redhot redrose redskins redsox redsox1 redwings redwood reggae
reggie regragui release religion remember renault renee renegade repair rescue resident revenge revolution reynolds
rhino rhonda ricardo rich richard richard1 richman rick ricky ricochet riley ripper rita1 river rivera riverside road
roadkill roadrunner roadster robbie robbins robert roberto robin robin1 robinhood robinson roblox robocop robot robotics
robots robyn rocker rocket rocket1 rocknroll rockon rockstar rocky rocky1 rodeo rodney rodrigo roger1 roland1 roller
rolling rollingstones roma roman ronald ronaldinho ronaldo ronnie rookie rooster roosters root rory rosa rosario rose
rosebud rosemary roses rosewood rosie ross rossi roswell rottweiler roulette router rover roxanne royal ruben ruby
runescape runner running russell russia russian rusty rustydog ruth1 ryan s123456 sabbath sabine1 sacred safari safety
sagitario sagittarius sahara1 saint saintetienne saints sakura salah sally salmon salvador samantha sammy sample samson
samsung samsung1 samurai sanctuary sandero sandiego sandman sandwich sandy sanfrancisco santa santana santiago sapphire
sapphire1 sarajevo sasha sassy sasuke satan satellite satisfaction saturday saturn saturn1 savage savanna savior
scarface scarlet scarlett schnapps school schumacher science scoobydoo scoobydoo1 scooter scorpio scorpio1 scorpion
scorpion1 scotland scott scotty scout scrabble scream scruffy seahawks sean season seattle secret secret1 secretary
secrets secure security security1 seminole senna sensation sentinel september serena serenity sergeant sergeant1 sergei
sergey sergio serpent1 server service sesame seth seven seventeen sevilla sevilla1 shadow shadow1 shadows shady shalom
shamrock shane shanghai shania shannon shanti shaq shark sharks sharon shaun shawn sheila shelby sheldon shelly shelter
sheriff sherry shine shinobi shirley shirley1 shooter shooting shopping shorty shotgun showtime shrek sidney sierra
sierra1 silence silent silver silver1 silverado silvia simba simon1 simona simple simpson simpsons singapore singer
single single1 sister sisters sixteen skate skateboard skater skeleton skinny skipper skippy skyline skywalker
skywalker1 slammer slapshot slim slimshady slipknot slipknot1 smackdown smart smashing smile smiley smiling smirnoff
smiths smokey smooth smurf snake snake1 snapchat snapper snickers sniper sniper1 snooker snoop snoopdogg snoopy snow
snowball snowbird snowboard snowdog snowflake snowman soccer soccer1 soccer10 sofia softball software solaris soldier
soldier1 solitude1 solomon solution somebody somebody1 something something1 sonia sonic sonics sony sooners sophia
sophie1 soprano soulmate southern southpark southside space spaceman spanish spanky sparkle sparkles sparky sparrow
spartan spartans special spectrum speed speedway speedy spencer sphinx spice spicy spider spider1 spiderman spidey spike
spirit spitfire splash splinter spock sponge spongebob spooky sport sporting sports sportster spotlight spring springer
sprite spurs spyder squirrel stacey stacy stalker stanford stanley star starbuck starbucks starcraft starfish stargate
starlight stars starship starter startrek starwars station status steel steelers steelers1 stefania stefano stella
stephanie stephanie1 stephen sterling steve steven stevie stewart sticky stinger stingray stinky stone stonecold stoner
storage storm storm1 stormy stranger strategy stratus strawberry strawberry1 street striker strong stronger stuart
student student1 studio subaru sublime submarine suburban success success1 sugar sugar1 sultan summer summer1 summer99
sunbird sundance sunday sunday1 sunflower sunflower1 sunlight sunny sunny1 sunrise sunrise1 sunset sunset1 sunshine
sunshine1 superfly superior superman superman12 supermario supernova superstar support supra surfer surfing surprise
survivor susan susana suzuki suzuki1 suzy svetlana swallow sweden sweet sweetheart sweetie sweetlove sweetness sweety
swimmer swimming swordfish sydney sydney1 sylvester sylvester1 sylvia symphony syracuse sysadmin system system1 tacobell
talisman talon tamara tammy tango tanker tanya tara tarzan tatiana tattoo tatyana taurus taylor teacher teacher1 teamo
technics techno teddy teenager telecom telegram temp1234 temple temporary temptation tennessee tennis tennis1 tequila
teresa terminal terminator terminator1 terrance terror terry test test123 test1234 tester testing texas thebeast thebest
theboss theking theman theone thequickbrownfox therock thesims thinking thirteen thisisme thisismypassword thomas
thomas1 thor thumper thunder thunder1 thunderbird thunderbolt thursday thursday1 tickets tiger tigers tigers1 tigger
tigger1 tiktok timber timberland timberwolf time timmy timothy tina tinker tinkerbell titan titanic titanic1 titanium
titans toaster tobacco tobeornottobe tobias toby todd together tokyo toledo tomahawk tomato tomato1 tombraider tomcat
tommy tomorrow tomorrow1 toni tonight tony toor topgun topper topsecret tornado toronto toronto1 torpedo tottenham tower
toxic toyota toyota1 tracey tractor tracy traffic trailer training transam transfer transformer transformers transit
traveler travis treasure treasure1 trebor trekker trevor tribal tricia trident trinity trinity1 triple triton triumph
trojan trojans trombone trooper trouble troy truck trucker trucks trumpet trust trustme trustno1 truth tucker tuesday
tuesday1 tulips tupac turbo turbo1 turbos turkey turtle tweety twilight twisted twister twitter tycoon tyler typhoon
ubuntu ultima ultimate ultra undead underdog undertaker unforgiven unicorn unicorn1 united united1 universal universe
universe1 university unknown unlimited unreal usa123 user user1234 username utopia valencia valentina valentine1 valeria
valhalla valley vampire vampires vanessa vanguard vanilla vector vegeta vegeta1 velocity velvet veni venividivici venom
venture venus vera veritas vermont vernon veronica version verstappen vertigo veteran vici vicky victoria victory
victory1 video vidi vietnam viking vikings viktor vince vintage viola violet violin viper vipers virginia virtual virus
vision vision1 vivian vladimir vodka volcano volcom voldemort volkswagen volley volleyball voltage volunteer voodoo
voyager vulcan wade walker wallace wally walter wanda wanderer warcraft warhammer warlock warlord warren warrior
warrior1 warriors washington wasser waterfall watermelon watson wayne weasel weather webmaster website wedding wednesday
weekend weezer welcome welcome1 welcome12 welcome123 welcome2 wendy wesley western westham westside westwood wetter
whale whatever whatever1 whatsapp wheels whisky whisper whistler white whiteboy whitey whitney whoami whoareyou whocares
whynot wicked widget wife wifi1234 wildcat wildcats wildfire wildman wildwood will william willie willow wilson windmill
window windows windsor wingman winner winner1 winnie winston winter winter1 wireless wisdom wizard wizard1 wizards wolf
wolf1 wolfgang wolfgang1 wolfman wolfpack wolverin wolverine wolverines wolves wonderwoman woods woodstock woody worker
working world worldcup wrangler wrestle wrestler wrestling writer wutang x123456 xanadu xavi xbox360 xfiles xiaomi
ximena xxxxxx yahoo yamaha yamaha1 yankee yankees yankees1 yeahbaby yellow yellow1 yesterday yesterday1 yoda yolanda
yosemite youandme yourmom yourock yourself youtube youtube1 yukon yuri yvette1 z123456 zachary zack zaphod zaq12wsx
zenith zeppelin zeus zidane zigzag ziyech zizou zodiac zoey zombie zombies zurich zxcvbn zxcvbnm zxcvbnm1 zxczxc zzzzzz
`;

/** In French, with first names. */
const FRENCH = `
abeille abientot abricot acces acteur actrice administrateur1 administratif administration aeroport aigle alamort alavie
alexandre alexis allemand amande ambassade ambassadeur amelie amie amies amis amitie amour amoureuse amoureux amours
anais ananas ancien ancienmotdepasse ange angegardien angelique anges anglais anniversaire antoine aout appartement
arabe arbre arbres arcenciel argent armee arnaud arsenelupin arthur artiste assistant assistante asterix audrey
aujourdhui aurelie aurevoir aurore autobus automne autoroute aventure aventurier avion avocat avocate avril ayanakamura
aznavour baguette baleine ballon banane baptiste bateau batterie baudelaire beau beaugosse beaute bebe bebe123 bebechou
bebes belle belles benjamin benoit bernard bertrand beurre bibliotheque bienvenu bienvenue bisou bisounours bisous blanc
blanche bleu bleue bogoss bonanniversaire bonaparte bonappetit bonbon bonbons bonheur bonjour bonjour1 bonjour123
bonneannee bonnechance bonnejournee bonnenuit bonsoir bonvoyage bonweekend booba boulot brassens bravo brel brigitte
bruno bureau bureau1 cafe cafecreme cahier calin caline camembert camille camion canard cannelle capitaine caresse
carole caroline carotte catherine catholique cecile cedric celine celinedion cerise cestlavie chambre championnat
championne chance chanceuse chanceux chanson chantal chanteur chanteuse charlene charlotte chateau chaton chaton1
chatons chef chemin cheri cherie cheval chevalier chevaux chevre chien chienne chiens chimie chloe chocolat chocolat1
chocolats chou chouchou chouette chretien chretienne christelle christine christophe ciel cielbleu cinema citron claire
classe claude claudine clavier clef clefs clement clementine clinique coccinelle cochon college colombe commandant
commissariat commune comptabilite comptable compte confidentiel confiture connexion consulat copain copains copine
copines coquelicot coralie corinne corneille cosette coucou couleur couleurs coupedumonde courage courageux couscous
cousin cousine crayon crepe crepes cristal croissant cuisine curieux cyril damien danielle danse danseur danseuse
dauphin dauphins david decembre delphine demain denis dernier desole dessin destin destinee deuxieme diable diamant
diams dictionnaire didier dieu dieuestamour dieuestgrand dieumerci dimanche directeur directrice docteur dominique
dorian dossier douane douce douceur doudou doux dylan ecole edithpiaf egalite elephant eleve eliane elise elodie
emeraude emilie emma emmanuel emmanuelle energie enfant enfants enfer ensemble enzo epouse epoux equipe eric espagnol
esperance espoir estelle etienne etoile etoile1 etoiles etudiant etudiante excusemoi extraordinaire fabien fabienne
fabrice faculte famille fantastique fantome faucon felicitations femme fenetre feuille fevrier fiance fiancee fichier
fille film films flamme flammes fleur fleurette fleurs fleuve flocon florence florian folie folle foot football1
footballeur footfoot force forces foret formidable fortune foufou fourmi fraise framboise francais francis franck
francois francoise frangin fraternite frederic frere freres frites fromage frontiere gabriel gaelle gagnant gagnante
gagner gainsbourg garcon gare gaston gateau gateaux gavroche gazelle gendarme gendarmerie genevieve genial geniale
gentil gentille geographie georges gerard gilbert gilles gingembre girafe glace goldman gossbo gouvernement graceadieu
grand grande grandmere grandpere gregory grenouille gris grise guillaume guitare gwendoline hallyday harira hasard
helene henri herve hirondelle histoire hiver homme hopital hugo identifiant incroyable indochine infirmier infirmiere
informatique ingenieur invite isabelle islam jacqueline jacques jaimelamusique jaimelavie jaimelechocolat jaimelefoot
jaimemaman jaimepapa jaioublie jaloux jamais janvier jardin jaune jean jeanclaude jeanluc jeanmarc jeanmarie jeanmichel
jeanne jeannedarc jeanpaul jeanphilippe jeanpierre jemaime jenesaispas jeremy jerome jesaispas jetadore jetaime jetaime1
jetaimemonamour jeudi jeune jeunesse joel johnnyhallyday joie joli jolie jonathan joseph josephine josette joyeux jtaime
jteaime judith juge juillet juin jules julie julien juliette jumeaux jumelles justine kaaris karine kevin koala
labellevie laetitia lafontaine lagaffe lapin lapinou laura laure laurence laurent lavande laviestbelle lemotdepasse leon
leonard lepetitprince liberte libertecherie libre licorne liliane lina lionel lionne livre livres logiciel loic lola
louis louise louisxiv loulou loulou1 louloute lucas lucie luckyluke ludovic lumiere lundi lune lupin lycee macherie
madeleine mael mafamille mafamilleavanttout mafemme mafille magali magicien magie magique magnifique maigret mairie
maison maitregims mamaison maman maman1 maman123 mamancherie mamanjetaime mamanpapa mamie mamy mandarine mangue manon
marc marcel mardi marguerite mari mariage marie marieclaire mariee mariejeanne marielle marine marion marjolaine marron
mars martin martine mathematiques mathieu mathilde mathis matin matinee maurice mavie maviemonamour mavoiture maxime
mdp1234 medecin meilleureami meilleureamie melanie melissa1 melon memoire menthe merci mercibeaucoup mercredi merveille
merveilleuse merveilleux mesenfants mesenfantscheris mesfilles mesfils metier michel micheline midi miel mignon mignonne
militaire milou minette ministere ministre minou minouche minuit mireille miserables moliere monamour monamour1 monbebe
moncheri moncoeur moncoeur1 monfils monique monmari monmotdepasse montagne montagnes morgane mort motdepass motdepasse
motdepasse1 motdepasse123 moto mouton muguet muriel musiques musulman musulmane mylenefarmer myriam mystere mysterieux
nadege nadine nakamura nanou napoleon natacha nathalie nathan nation national nationale neige nicolas nimporte
nimportequoi noemie noir noire noisette notaire nounou nounours nouveau nouveaumotdepasse nouvelle novembre nuage nuages
numero numero1 numerouno nutella obelix oceane octobre odile oignon oiseau oiseaux olivia olivier ombre orage orchidee
ordi ordinateur oublie oublier paix paixetamour palmier panda panthere papa123 papacheri papamaman papi papillon
papillons papy paradis pardon parfait parfaite pascal pascale passepartout passeport passion passionnement pasteque
pastilla patate patate1 patricia patron paul pauline peche peinture perle personne petit petitange petitchat petitcoeur
petite petiteprincesse petitprince pharmacie philippe philosophie photos physique pierre pierrot pigeon piment plage
plages plait pluie poeme poesie poete poire poisson poivre policier pomme pommes pompier pompiers portable porte poulain
poule poulet pourlavie pourtoujours poussin prefecture premiere prevert princesse1 princesses printemps prive privee
prof professeur puissance quelquun quentin raisin raphael ratatouille raymond regis reine remi renaud rene republique
requin reseau reve reves reveur reveuse richesse rien rimbaud riviere robert1 roger rohff roland romain romane
rosesrouges rouge rousseau route royaume rubis sabine sable sabrina safran saison salon salut salutation samedi sandra
sandrine sante saphir sarah sauvegarde schtroumpf sebastien secretaire secretariat secrete securise securite septembre
serge serpent serveur seul seule severine silvousplait simon simone sirene soeur soeurs solange soldat soleil soleil1
soleil123 soleilleve solitaire solitude sophie sorcier sorciere sourire souris souvenir souvenirs stade stagiaire
stephane stromae stylo super superbe superman1 suzanne sylvain sylvie systeme tajine tarte tata tatie taxi technicien
telephone telephone1 tempete tendre tendresse tenebres terre thealamenthe theatre theo theophile thierry tiffany tigre
timide tintin titeuf tomate tonnerre tonton tonus tornade tortue toujours tous toutes train tramway travail tresor
tristan tulipe unique universite utilisateur vacances vache vainqueur valentin valentine valerie valise vanille velo
vendredi vent verite veronique vert verte victoire victor victorhugo vieille vieux vincent violette violon virginie
vivelavie vivelesvacances viviane voisin voisine voiture voltaire vous voyage voyages voyageur voyageuse xavier yann
yannick yves yvette yvonne zola zorro
`;

/** In Morocco: towns, clubs, first and family names, Darija and Arabic in Latin letters. */
const MOROCCO = `
3achra 3ads 3afak 3ayn 3aynia 3aziz 3aziza 3fak 3ich 3icha 3inia 3lik 3omri 3omri7yati 3youni 7abibi 7abibti 7ayati
7bibi 7chouma 7liwa 7mar 7sad 7yati 9albi abdallah abdel abdelah abdelali abdelaziz abdelfattah abdelghani abdelhadi
abdelhadibelkhayat abdelhak abdelhakim abdelhalim abdelhamid abdelilah abdeljalil abdelkader abdelkarim abdelkebir
abdelkhalek abdellah abdellatif abdelmajid abdelmalek abdelmonim abdelmoula abdelouahab abdelouahed abdelwahed
abderrahim abderrahmane abderrazak abdeslam abdessalam abdessamad abdo abdou achoura adel adess adil adnane afak agadir
agdal ahlam ahmad ahmed ahmed123 aicha aidelkebir aidkbir aidmobarak aidmoubarak aidseghir ainchock ainsebaa aisha
aji3andi ajigh ajini ajram alami alaoui alaouii albaqara albi alfatiha alhamdolillah alhamdoulillah alhamdulillah
alhoceima aliali alialiali alikhlas alilou aljazeera allah allah1 allah123 allahakbar allahalwatanalmalik allahghaleb
allahhelpme allahisgreat allahisone allahkarim allahkbir allahm3ak allahm3ana allahma allahoakbar allahouakbar allahouma
allahuakbar allahwatanmalik allahyrahmo almaghrib almanya almassira alquran alsalam alwalidayn amazigh amazighe amin
amina amina123 aminata amine amine123 amino aminos amlou amrani amrdiab ana3arabi anaana anaflan anahna anaislam
anamaghribi anamalik anamghribi anamoslim anamouslim anas anass anfa anouar anwar aousserd argan as7ab asala asfar
asfar1958 asfi ashab asilah askari asma asmaa asmaa123 asmae assalam assalamoalaikom assalamoualaikoum assoudatlas
astaghfiroallah astaghfirolah astaghfirullah atay ataybnaana atlas atlaslions ayatkursi ayoub ayoub123 ayouni azemmour
azilal aziz aziza azrou azul ba3d baba babahbibi bader badr badreddine baghrir bahja bakara baladi barakallah barbecue
bastila bekhir benabdellah benaissa benali benani bengrir benguerir beni benimellal benjelloun benkirane bennani bennis
benslimane bent benti berkane berkane1938 berrada berrechid beslama bezaf bezzaf bghitek bigg bikhir biladi bilal
bilalcheb bilel bismilah bismilahirahmanirahim bismillah bismillah1 bismillah123 bismillahi bismillahirahmanirrahim
bismillahirrahmanirrahim bissara blackarmy bladi bladii bladna bnat bnti bochra botola bouarfa bouazza bouchra boujdour
boulemane bouziane bouzidi bouznika brahim briouat brochette bsaha bsahtek bslama bzaf canada1 casa casablanca
casablanca1 casanegra casawi casawia chaabane chaabi chaima chaimae chakib chaouen chaymae chaytan cheb chebakia
chebbakia chebhasni chebkhaled chebmami chefchaouen cherif cherifa cherkaoui chhiwat chichaoua chitan chokran chomage
chomeur chorfa choukran chraibi chrif chwia chwiya codm codmmeknes coran cravata crazyboys daba dabadaba dades dakhla
daoudi daoudia darahim darri demnate denya derbghallef derbsultan derri dhoulhijja diab difaaeljadida dima dimabkhir
dimadima dimamaghrib dimamaroc dimaraja dimawydad dirham dizzy dizzydros dnya doaa dohr donbigg donia donya douae dounia
dounia1 dounya douzi drahem drari drariya driouch driss dyalek dyali dyalna eidmubarak elalami elalaoui elamrani
elatrache elcherkaoui elfassi elfilali elghiwane elgrandetoto elhaddad elidrissi elissa eljadida elkebir elkelaa
elkhattabi elkhir elmansouri elmassira elmehdi elouali elouardi elouazzani elwalida elwalidin ennaciri errachidia
espania essaouira eyouni fadoua fadwa fahd fairouz fajr far1958 farah farid farida farrabat fassi fassia fassifihri
fatema fati fatiha fatima fatima1 fatima123 fatimaezzahra fatimazahra fatimazahrae fatimzahra faudel faycal fayrouz
faysal ferran fesbali fhamti fhemti figuig filali finkayn firdaous firdaws flous flouss fouad fquihbensalah fran franca
fransa fusrabat gadir galbi galbii gelb ghadda ghadi ghadya ghaleb ghali ghedda ghita ghizlan ghizlane ghorba ghoul
ghoula ghourba ghzal ghzala ghzalati ghzali grandtoto greenboys guelb gueliz guelmim guercif guessous habib habiba
habiba1 habibati habibi habibi1 habibi123 habibti haddad hafsa hafssa haifa haifawehbe hajar hajar123 hajib hajj hajji
hakim halima hamada hamaki hamdaoui hamdolah hamdoulah hamdoullah hamdulillah hamid hamza hamza123 hanaa hanan hanane
hania haniya hanout hanya haraga harcha harira1 harrag harraga hasad hasbiallah hasbiyallah hasna hasnaa hasni hassad
hassan hassan1 hassan123 hassan2 hassane hassaniaagadir hassanii hassantani hassoud hayat hayati hayatii hayhassani
haymohammadi hayriad hbab hbabi hbiba hbibi hbibti hchoma hchouma helalaboys hicham hichem hilali hind hind123 hisham
hisham123 hitradio hiya hliwa hmar hmara hmida hoceima hoda homa hossam hossein houcine houda houria houssam houssine
howa hrag husa husain hussein hyati ibrahim ibrahima ibtissam ibtissame icha idriss idrissi ifrane ifrit ikhlas ikram
ikrame ilham ilias ilyas ilyass imad iman imane imane123 imazighen incha inchaallah inchallah inezgane inkonnu inshallah
irtanger islam123 islamdini ismael ismail issa issam jabri jadida jalal jamaa jamaaelfna jamal jamila jana janna jannah
jaouad jawad jaya jazakallah jbel jebel jemaaelfna jerada jihan jihane jiljilala jina jinn jou3 jouaan jouj kaaba kabbaj
kackenitra kacm kadim kadiri kalb kalbi kamal kanbghik kanbrik kanebghik kanmot kanmoutalik kaoutar kaouthar karim
karima kawkab kawkabmarrakech kawtar kayn kazem kbida kbidati kbidti kefta kelaa kelaat kelb keltoum kenitra kenitri
kenza kesra kfoury khaddam khadija khadija1 khadma khadouj khaled khalid khaliha3laallah khalihom khalik khalil khalini
khamsa khaoua khaoula khattabi khawa khawakhawa khawla khdam khdma khedma khenifra khir khobz khobza khoti khouribga
khouya khoya khoytakhouti khti kidayr kidayra kirak kirayk klab kolchi kolchimzyan koora kora kora11 koran koulchi
koutoubia ksarelkebir kursi l7bab laayoune labas labasalik labass lahbab lahcen lahlou lahoucine lahyjazik lahykhalik
lahykhlik lahysahel laila lailahailalah lailahailallah lailahaillallah lailahaillallahmuhammadurrasulullah lailasaida
laillahaillallah lalla lallasalma lamia lamiae lamjarred lamrani larache larbi latifa layhafdek laykhalik layla
laylatalqadr layoune laysahel lazrak lbareh lblad leila lemchaheb lesliondelatlas leslionsdelatlas lflous lghorba
lhamdolah lhamdolillah lhayat lhayatzwina lhoucine lhrig lhrrig lila lionsdelatlas lkar lkbida lkharij lkhdma lma3icha
lmaghreb lmaghrib lmakla lmarche lmout lmoutawlahyat lobna loubia loubna lwalid lwalida lwalidin lwatan lyoum lzhar
ma3icha maarif mabrok mabrouk machaallah machallah machi machimouchkil madina maghreb maghrib maghribi maghribia maha
mahdi mahmoud majda makayenmouchkil makayn makaynmochkil makaynwalou makka makkah makla malak malak123 malik malika
mamahbiba mamalhbiba mamamama mamati mami manal manal1 mansouri marcheverte maria mariam mariem maroc maroc123 maroc2030
maroc4ever marocain marocaine marrakch marrakchi marrakchia marrakech maryam mas1946 masfes mashallah masjid massira
massiramassira mat1922 mbarek mbrouk mchina mchit mecca med123 medi1 medina medine mehdi mehdi123 mehmet meknassi meknes
mellal melyoun menara merguez meriem mernissi meryem merzouga meskin meskina meskine mezian mezyan mezyana midelt miskin
miskine missour mknas mnba3d mochkil mogador moghrebtetouan mohamed mohamed1 mohamed12 mohamed123 mohamed5 mohamed6
mohamedali mohamedamine mohamedrasolallah mohamedrasoulallah mohammadia mohammed mohammed6 mohammedia mohammedv
mohammedvi mona moncef moroccan morocco moslim mosque mouchkil mouchkila mouharram moulana moulay moulayhassan
moulayidriss moulayismail moulayyacoub mouloudiaoujda mouna mounia mounir mourad mouslim mouslima moussa moustapha mrati
msalkhir msemen msmen munir murad musa muslim muslim1 mustafa mustapha myriamfares mziyan mzyan na3na3 nabil naciri
nadia nadia123 nador nadori naima najat najib najoua najwa nana3 nanaa nancy1 nancyajram naoual nass nasselghiwane
nassim nassir nawal nawalzoghbi nezha nhar nharzwin nisrine nissrine nizar nmot noor nora nora123 nordine nouhaila nour
noura nouralhouda nourdine noureddine nourislam ocsafi olympicsafi omaima omar omar1 omar123 omkalthoum omra omri osama
osoudatlas othman othmane otmane ouafae ouarzazate ouazzani ouezzane oujda oujdi oulad ouladi ouladteima oumaima oumayma
oumkalthoum oumkeltoum oussama outmane paloma pastila qalb qalbi qoran quraan quran rabat rabbana rabbi rabi rabia rabna
rachid rachid123 rachida rachidi rachidtaha ragheb rahim rahma rahman rahmani raja raja1949 rajaa rajab rajacasa
rajacasablanca rajae rajaoui rajawi rajawia rajel rajli ramadan ramadan1 ramadane ramadhan ramdan rania rasolallah
rasoulallah rca1949 reb3a rebna reda redouane redwan renaissanceberkane rfissa riad rial rida ridouane rifatlas riffi
rifi rifia rime rita riyad riyal rjal ro7i rohi romaissae rouhi royaumedumaroc ryal s7abi sa7bi saad saad123
saadlamjarred sabah sabr sabran sabrin sabrine sabrjamil sadaqa safaa safae safi safia safisafi sahara saharamaghribia
saharamarocain sahbi sahbi1 sahbti said said123 saida saida123 saidi salaheddine salam salam1 salam123 salamaleykoum
salamalikoum salamoalaykom salat sale salim salma salma123 sam7ini samhini sami samia samiasaid samir samira samira123
samy sana sanaa sara sara123 sarah123 sbah sbahlkhir sbahnour sbania seb3a sebti sefrioui sefrou sellou senhaji setta
settat shabi shayfeen shereen sherine shukran sidi sidibennour sidikacem sidimaarouf sidimoumen sidislimane sidiyahya
siempre siempremagico siham sihame simo simohamed skalli skhirat slaoui smahli smara sme7li smehli sobhanallah sofian
sofiane souad soubhanallah soufiane souhail souhayl souira souk soukaina soukar soukayna soumaya soumia souq souss
soussi soussia spania sraghna stati subhanallah sukar ta9si tagine taha tahiri tajin talian talyan tamazgha tamazight
tamerhosny tanbghik tanger tangier tanja tanjawi tanjia tanmot3lik tanmoutalik tantan taoufik taounate taourirt tarek
tarfaya tarik tariq taroudant tawakkol tawakoul tawfik taza tazi tbarkallah tbarkellah teima temara tes3oud tetouan
tflow tifinagh tinghir titwan titwani tiznit tlata tmanya todra tomobile tonobil toto toubkal tounsi tourhassan touria
tsbah3lakhir tsbahalakhir ultraimazighen ultras ultraseagles ultrasgreenboys ultraswinners visca vivelemaroc wa7d
wac1937 wael wafaa wafae wahbi wahed wail wakha wakhaa waleed walid walidin walidiya walo walou warda wassim watan
watani wejda weld weldi wiam wiame widad winners winners2005 wissal wissam wlad wladi wldi wlidi wydad wydad1937
wydadcasablanca wydadi wydadia yacoubi yahia yahya yalah yallah yarab yarabb yarabbi yarabi yarasoulallah yasin yasmin
yasmina yasmine yasser yassin yassine yassir yassmine ykhalik younes youness younous yousef yousra youssef youssoufia
youssra yusuf zagora zahiri zahra zahrae zaid zakaria zakariae zakariya zakat zaynab zehar zeinab zemmouri zhar ziad
ziani zina zinadaoudia zine zineb zineb123 zineddine zinezine zitoun zitouna ziyad zniber zohair zohra zoubida zouhair
zwin zwina zwinaa zwinti
`;

/** Among those who come to live in Morocco; then in Arabic letters. */
const AFRICA = `
abdoulaye abdoulaye1 abidjan abudhabi abuja accra adama adama1 addisabeba adebayo adebayor adjo adjoua affoue
afghanistan africa africain africaine afrique ahmadoubamba aissata aissatou aissatou1 akissi akossiwa alep aleppo alger
algeria algerie algiers alleluia alpha alphablondy alphaoumar alqods alquds amadou aminata1 amman angola antananarivo
arabie asmara aya1 bafoussam bagdad baghdad bahrain bakary balde bamako bamenda bangaly bangladesh bangui banjul beirut
benghazi beniboy benin beninois bernadette beyrouth bijou binta bissau blackstars blessing1 boateng bobodioulasso bola
bouake boubacar boubacar1 brazzaville bujumbura bukola burkina burkinabe burkinafaso burnaboy burundi caboverde cairo
camara camara1 cameroun camerounais camerounaise capetown capvert carine centrafrique chance1 chancelle cheickna cheikh
cheikhtidiane chidi china chine chinedu chioma chukwu cisse clarisse cocody comores conakry conde congo congolais
congolaise cotedivoire cotonou coulibaly coumba dakar damas daouda davido deborah demba dembele destin1 destiny diakite
diallo diallo1 diallo123 diarra didierdrogba dieudonne dieuestbon dieuestgrand1 dieuestmaforce dieuleveut dieumerci1
diop diop123 diouf divine djarabi djazair djeneba djibouti djibril douala drogbadidier dz123 dzair egypt egypte
elephants emeka emirates emirats emmanuel1 eritrea erythree essien esther ethiopia ethiopie exauce falastin fally
fallyipupa fanta1 fatim fatou fatou1 fatou123 fatoumata fatoumata1 favor favour femi feregola filipino filistin fode
fofana freetown gabon gabonais gambia gambie garoua gaza ghana ghanaian ghaza gloire1 gloireadieu gloria glorytogod
godfirst godisable godisgreat godson godswill godwin goma goodness grace1 graceofgod gueye guinee guineebissau guineen
guineenne habib1 halab hawa homs huguette ibadan ibrahim1 ibrahima1 idrissa ifeanyi ikenna ilunga inde india
indomptables ipupa irak iraq ismaelo ismaila issa1 ivoirien ivoirienne jeddah jerusalem jesusestseigneur jesusislord
jesusismylord jesuslove jesusmonsauveur jesussauve johannesburg jolie1 jordan1 jordanie kabila kabongo kader kadiatou
kadidia kalala kampala kankan kano kante kanu kasongo kayes keita keita1 kelechi kenya khady khartoum kigali kinshasa
kisangani kodjo koffi koffiolomide kofi komlan konate kone kone123 konte kossi kouame kouassi koweit kumasi kuwait kwame
kwasi labe lagos lamine lassana lassine lebanon lecaire leopards liban liberia libreville libya libye lionsdelateranga
lionsindomptables lome luanda lubnan lubumbashi lumumba madagascar magicsystem maimouna maimouna1 mali malien malienne
mamaafrica mamadou mamadou1 mamadou123 mamafrica mandela mane10 manila marcelline mariama mariama1 mariame marthe masr
mauritanie mauritanien mbala mbaye mbuyi mensah mercy merveille1 miracle mireille1 miriam misr mobutu moctar modou mody
mogadiscio mogadishu mohamedlamine monrovia moriba moroni mory mouride mourides moussa1 moussa123 mozambique mukendi
mulumba nadege1 nafissatou naija nairobi nana naomi natacha1 ndeye ndiaye ndiaye1 ndjamena nelsonmandela nene ngoy ngozi
niamey niang niger nigeria nigerian nigerien nkosi nkrumah nouadhibou nouakchott nzerekore obinna okocha olomide oman1
oran osei ouaga ouagadougou ouganda oumar oumar1 oumou oumoukhairy ousmane ousmane1 ousseynou owusu pakistan palestine
papawemba peace1 penda philippines pointenoire portonovo praia precious premiergaou prince1 princess1 prisca promise
qatar qods rachel1 rebecca1 riyadh rokhaya rokia ruth rwanda sadio sadiomane safiatou saintlouis salif salimata saliou
samba samory samueleto samueletoo sanaa1 sankara sanogo sarah1 saudi saudia segou seigneur seigneurjesus sekou sekou1
senegal senegalais serigne serignetouba seun seydou sfax sidibe sidiki sidikidiabate sierraleone sikasso sira solange1
somalia somalie sory soudan souleymane souleymane1 soumah soumare soundiata souria southafrica sudan suleiman
supereagles superreagles syli sylla sylviane syria syrie tanzania tanzanie tchad tchadien teranga thankgod thankyoujesus
therese thies thomassankara tidiane tikenjah tikenjahfakoly tiwasavage tobi togo togolais tombouctou touba toure
toure123 toureyaya traore traore1 traore123 treichville tripoli tshibangu tshisekedi tunde tunis tunisia tunisie turkiye
turquie uche uganda viviane1 wallyseck wizkid yacouba yamoussoukro yaounde yaya yayatoure yemen yopougon youssoundour
zambia zeinabou zimbabwe zinder ابراهيم ابريل ابنتي ابني اثنان احبك احبكامي احبكماما احبكيااللهي احمد اختي اربعه اسامه
اسبانيا استاذ استغفرالله اسلام اسما اسماعيل اصدقا اغسطس اكادير اكتوبر الاثنين الاحد الاربعا الاردن الارض الاسد الاطلس
الامارات الامل البحر البيت الثلاثا الجامعه الجزاير الجمعه الجنه الجيشالملكي الحب الحريه الحسيمه الحمدلله الحياه
الحياهجميله الخميس الداخله الدارالبيضا الرباط الرجا الروح الريف السبت السعاده السعوديه السلام السلامعليكم السلامه السما
السنغال السودان الشمس الصحرا الصلاهعليالنبي العايله العراق العيون القدس القران القلب القمر الكعبه الكويت الله اللهاكبر
اللهالوطنالملك المدرسه المدينه المغرب المغربي الملك الناظور النجاح الوداد اليمن امير اميره امين امينه انشاالله اهلا
اهلاوسهلا اولادي ايطاليا ايمان ايوب بابا بحبك برشلونه بزاف بسمالله بسماللهالرحمنالرحيم بلادي بلال بلدي بنتي تركيا تسعه
تطوان توكلتعليالله تونس ثلاثه ثمانيه جامعه جمال جميل جميله جندي جواد حبيبتي حبيبه حبيبي حبيبيحياتي حريه
حسبنااللهونعمالوكيل حسبيالله حسين حصان حكيمي حليمه حمزه حميد حنان حياتي حياه خالد خديجه خمسه دجنبر ديسمبر ديماالمغرب
رسولالله رشيد رقمسري رقيه رمضان روحي رونالدو ريالمدريد زكريا زهره زهور زوين زوينه زياش زيدان زينب ساره سبتمبر سبحانالله
سبعه سعاد سعيد سفيان سلام سلامعليكم سلامه سلمي سميره سوريا شتنبر شرطي شكرا صاحبي صافي صباحالخير صديقي صلاح صلاحالدين
طارق طالب طبيب طنجه عايشه عايلتي عبدالحق عبدالرحمن عبدالعزيز عبدالقادر عبدالكريم عبدالله عثمان عشره عمان عمري عيسي عيوني
فاطمه فاطمهالزهرا فبراير فرنسا فلسطين قران قلبي كازا كرهالقدم كريم كلمهالسر كلمهالمرور كلمهسر كمال كوثر كيداير
لاالهالاالله لاالهالااللهمحمدرسولالله لاباس لبنان لطيفه ليبيا ليلي مارس ماشاالله ماما محامي محمد محمدرسولالله محمود
مدرسه مراد مراكش مرحبا مريم مساالخير مسلم مسلمه مسيو مصطفي مغربي مغربيه مكناس ملكه مليكه مليون منير مهندس موريتانيا موسي
ميسي ناديه نبيل نجاح نجاه نجمه نجوم نعيمه نورالدين نوره نوفمبر نونبر هاجر هشام واحد واخا وجده ورده ورزازات وطني ولدي
وليد ياالله يارب ياربي ياسمين ياسين يحيي يرحمو يناير يوسف يوليو يوليوز يونيو
`;

/** Whole sentences, which reach any length that is asked for: greetings, prayers, songs, sayings, mottoes. */
const PHRASES = `
a3oudobilahiminachaytan a3oudoubilah a3oudoubilahiminachaytanrajim abcdefghijklmnop abda achhadou
achhadouanlailahailallah administrator123 administratorpassword adminpassword aideetoietleciel aidetoietlecieltaidera
aitbaha aitmelloul aitmeloul aitourir alagracededieu alahrar alhamdoulillahi alhamdoulillahirabilalamin
alhamdulillahirabbilalamin allahestgrand allahestleplusgrand allahestunique allahomasali3lasaidinamohamed
allahoumasali3lamohamed allahoumasalialamohamed allahyahdikoum allahyahdina allahyn3alchitan allahyrahmolwalidin
allahyrhamlwalidin allahyrhemlwalidin allahysehel3lina allahyster allahysterna allezlemaroc allezleraja allezlesbleus
allezlewydad allezlom allezparis allthetime allyouneedislove alouettegentillealouette anamaghribi3aziz
anamaghribia3aziza anamaghribiya anotherbrickinthewall anticonstitutionnellement antidisestablishmentarianism
aoudhoubillah aquickbrownfoxjumpsoverthelazydog areallylongpassword asfarrabat1958 ashhadou
assalamoualaikoumwarahmatoullahiwabarakatouh assalamoualaykomwarahmatoullah assalamoualaykoum assalamualaikum
assalamualaikumwarahmatullah astaghfiroullah astaghfirullahalazim auclairdelalune averylongpassword averystrongpassword
babal3ziz babal7bib baha believeinme believeinyourself bghitkbzaf bismilahirrahmanirrahim bismillahhirrahmanirrahim
bismillahirrahmaniraheem bismillahirrahmanirrahim1 bladi7biba bladihbiba bladilmaghrib blancheneige bnti7yati bntil3ziza
bohemianrhapsody bonjourbonjour bonjourlemonde bonjourmonamour bonjourtoutlemonde bonneannee2026 bonneetsainteannee
bouyal3ziz carpediemprofite cartedesejour cestlaviemonami cestmonmotdepasse championsleague changemeplease
changethispassword chaouia chkonana chkoun chkounana chkounnta chouflzine christmastree code codedyali codesirri
cogitoergosum constitution correcthorsebattery courageetpatience cristianoronaldo7 dieuestavecmoi dieuestavecnous
dieuestfidele dieuestgrandetbon dieuestlagrandeur dieuestmalumiere dieuestmonberger dieuestmonsecours dieumaime
dieumebenisse dieuvousbenisse dimadimamaghrib dimadimaraja dimadimawydad dimaraja1949 dimarajawia dimawydad1937
diratlmaghrib dontforgetme dontgiveup dontlookback dontstopbelieving dontstopmenow donttouchthis dontworrybehappy
doukkala dreambig dreamscometrue dreamsdocometrue elementarymydearwatson espritsaint fainamaalosriyosra fbladidalmouni
fbladidelmouni fbladydelmouny fcbarcelona1 fcbarcelona1899 fibladidelmouni fifteencharacters fin3yam finghabt finrak
followthewhiterabbit followyourdreams followyourheart frerejacques godblessamerica godblessme godblessyou godisfaithful
godisgoodallthetime godismyshepherd godsavetheking godsavethequeen goodmorningsunshine goodmorningvietnam goodnightmoon
gracedieu habibirasoulallah halamadrid halamadridynadamas halleluia hamdoulillahi happybirthday happybirthdaytoyou
happymothersday hasbiallahwani3malwakil hasbiyallahwanimalwakil hasbounallahwanimalwakil hasbunallahwanimalwakil
hastalavistababy heyjude highwaytohell hippopotomonstrosesquippedaliophobia hobi hobihobi horsebatterystaple
hotelcalifornia houbi houbik houstonwehaveaproblem howareyou howareyoudoing humptydumpty iambatman iamgroot iamironman
iamtheadministrator iamthegreatest iamtheone iamwhoiam iamyourfather icicestparis ilestbeaulesoleil iletaitunefois
ilfaitbeau ilfaitbeauaujourdhui illbeback ilnyaqueallah ilovechocolate ilovecoffee ilovemohamed ilovemuhammad
ilovemychildren ilovemycountry ilovemydad ilovemydaughter ilovemyfather ilovemymom ilovemymother ilovemyprophet
ilovemyreligion ilovemyson ilovepizza ilovequran ilovesummer ilovetravel iloveyoumorethananything iloveyoutothemoon
iloveyoutothemoonandback iloveyouverymuch iloveyouwithallmyheart imaginedragons imissyou imissyousomuch
impossiblenestpasfrancais inalilahiwainailayhirajioun inalillahiwainnailayhirajioun inamaal3osriyosran ingodwetrust
innamaalosriyosra inthebeginning inthenameofgod iseedeadpeople islamismylife islamisthebest islammylife
islamreligionofpeace itsabeautifulday itsybitsyspider itwasthebestoftimes iwillalwaysloveyou iwillsurvive jaimelafrance
jaimelecafe jaimelefootball jaimelemaroc jaimelesanimaux jaimeleschats jaimeleschiens jaimelesfleurs jaimelesucre
jaimelesvoyages jaimemafamille jaimemafemme jaimemesenfants jaimemonmari jaimemonpays jaimeparis jaioubliemonmotdepasse
jaioubliemotdepasse jepensedoncjesuis jesuischarlie jesuischretien jesuiscommejesuis jesuisenfantdedieu jesuisfatigue
jesuisfier jesuisfierdetremarocain jesuisheureuse jesuisheureux jesuisici jesuisla jesuislameilleure jesuislaplusbelle
jesuislareine jesuislemeilleur jesuislepatron jesuisleroi jesuismarocain jesuismarocaine jesuismusulman jesuismusulmane
jesuisunchampion jesuisunefemme jesuisunhomme jesuschrist1 jesuschristestseigneur jesuschristislord jesusestlechemin
jesusestmonsauveur jesusismysavior jesusisthelord jesusistheway jesuslovesme jetaimealafolie jetaimealamort
jetaimealinfini jetaimebeaucoup jetaimedetoutmoncoeur jetaimefort jetaimemacherie jetaimemaman jetaimemamandamour
jetaimemonbebe jetaimemoncheri jetaimemoncoeur jetaimemonmari jetaimepapa jetaimeplusquetout jetaimepourlavie
jetaimeraitoujours jetaimetoujours jetaimetropfort jevoussaluemarie jinglebells joyeusesfetes joyeuxanniversaire
joyeuxnoel justbelieve juventustorino kalimatalsir kalimatmourour kalimatsir kanbghik3omri kanbghik7yati kanbghikamama
kanbghikbzaf kanbghikmama keepcalm keepcalmandcarryon keepitsimple khawakhawatounes khouyal3ziz khoyal3ziz khtil3ziza
knockingonheavensdoor knowledgeispower kylianmbappe labelleetlabete lahawlawalaqouwata lahawlawalaqouwataillabillah
lahirhamwalidik lahirhemwalidik lahyr7emlwalidin lahyrhamlwalidin lahyrhemlwalidin lailahailalahmohamedrasoulalah
lailahailallahmohamedrasolallah lailahailallahmohamedrasoulallah lailahaillalahmuhammadrasulullah
laillahaillallahmohamedrasoulallah laissemoientrer laissezmoientrer lamourdemavie lamourdetoutemavie lamourestaveugle
lamourtoujours lanuitporteconseil lanuitportesconseil lapatienceestlacledusuccess lapatienceestunevertu lapetitesirene
lareinedesneiges lavieenrose lavieestbelle lavieestbellejetaime lavieestcourte lavieestdure lavieestuncombat
lavieestunlongfleuvetranquille layrhemlwalidin lcodedyali lechatestgris lecielestbleu lecielestlalimite
lemotdepassesecret lepetitchaperonrouge leroilion leseigneurestmonberger lesoleilbrille leternelestmonberger letitbe
letmeinnow letmeinplease libereedelivree liberteegalitefraternite lifegoeson lifeisashortjourney lifeisbeautiful
lifeisgood lifeistooshort linkinpark1 lionelmessi10 livefreeordie livelaughlove liverpoolfc liveyourlife
llahyrhamlwalidin lmotdepassdyali longpassword loremipsumdolorsitamet lorumipsum loveconquersall loveisallyouneed
loveisblind loveisintheair loveislove lovelaughlive lwalida3ziza lwalidin3zaz ma3reftch ma3rftch maarftch maghribi7orr
maghribimaghribi maghribiwanaftakhir makaynch mama3omri mama7bibti mamahbibti mamahbibtii mamati7ayati mamatihayati
mamatil3ziza mamatilghalya manbit manbitalahrar manbitalahrarmachri9alanwar manbitalahrarmashriqalanwar manchestercity
manchesterunited mansitch mansitkch manssawch mar7ba mar7babikom maregularisation marhba marhbabikom marryhadalittlelamb
maryhadalittlelamb mayforcebewithyou maytheforcebewithus merciallah mercidieu mercimondieu mercimonseigneur
merciseigneur merhba merrychristmasandahappynewyear michaeljackson michaeljordan mieuxvauttardquejamais
ministeredelinterieur mohamedrasoulallah1 monamourdemavie monamourpourtoujours mondieuetmondroit mondossier
moneymoneymoney monmotdepassesecret motdepasseadmin motdepassedyali motdepasselong motdepassemotdepasse motdepasseoublie
motdepassesecret mrahbabikom mrati7yati mynewpassword nbghikbzaf nebghikbzaf nelacherien nevereverevergiveup nevergiveup
nevergonnagiveyouup neversaynever neverwalkalone nicetomeetyou nothingelsematters notrepere notreperequiesauxcieux
nouveaumotdepasse1 nsitcode nsitlmotdepasse nsitmotdepasse numerodedossier olympiquedemarseille olympiquelyonnais
onceuponatimeinthewest onestensemble onestlaonestla onetwothree onetwothreefour onetwothreefourfive onetwothreeviva
onetwothreevivalalgerie onlacherien onlachrien onvitquunefois openuppleasenow ourfatherinheaven ourfatherwhoartinheaven
ouvretoi ouvretoisesame packmyboxwithfivedozenliquorjugs parissaintgermain parisstgermain parlagracededieu
passwordpassword passwordpasswordpassword patienceetcourage petitapetitloiseaufaitsonnid pleaseletmein
portezcevieuxwhisky portezcevieuxwhiskyaujugeblond praisethelord premierdeuxieme premierleague profitedelavie qalbihzin
quallahmeprotege quallahnousprotege quallahtebenisse quedieumebenisse quedieumeprotege quedieunousbenisse
quedieunousprotege quedieuvousbenisse quinetenterienarien quiveutpeut rabbichrahlisadri rabbizidniilma rabichrahli
rabizidni3ilma rajafibladidalmouni rajahayati rajahobi rajawifilistini rajli7yati raqmsirri rdalwalidin rdatlwalidin
realmadridcf redatlwalidin reddatwalidin regularisation2026 rienaperdre rienestimpossible rowrowrowyourboat
royaumedumaroc1 saintespritdedieu sala3licom salallahoualayhiwasalam salam3likom salamalaykoum salamo3alaykom
salamo3alikom salatoalanabi sallallahualaihiwasallam salliw3lanabi sba7lkhir sba7lkhir3likom sbahlkhir1 sbahlkhir3likom
secretpassword sesameouvretoi showmethemoney siralmaghrib siralmaghrib2022 sirri slamalikom slamo3likom
smellsliketeenspirit soubhanallahwabihamdihi sousleciel souslesoleil sphinxofblackquartz stairwaytoheaven strongpassword
subhanallahilazim subhanallahwabihamdihi supercalifragilisticexpialidocious supersecret supersecretpassword
surlepontdavignon sweetchildofmine tadla tawakalna3lallah tawakalt3lallah tawakaltoalallah tawakaltou3alallah
tawfi9lwalidin thankyougod thankyoulord thebeautifulgame theendisnear theendoftheworld thelordismylight
thelordismyshepherd thepassword thepasswordis thequickbrownfoxjumpsoverthelazydog thereisnospoon thesecretoflife
thisisapassword thisisasecret thisismysecret thisisnotapassword thisissparta thisisthepassword tihiyatimagreb
timeismoney titredesejour tiwahchtek toinfinityandbeyond topsecretpassword tousensemble touspourun
toutestbienquifinitbien toutestpossible toutlemonde toutpourmafamille toutpourmesenfants toutvabien
toutvabienmadamelamarquise toutvatresbien troubador tsba7ou3lakhir tsbah3lakhir1 tsbahouala tsbahoualakhir twahchtek
twe7echtek twehechtek twinkletwinklelittlestar twothree undeuxtrois undeuxtroisquatre undeuxtroisquatrecinq
undeuxtroissoleil unevieunamour unmotdepassetreslong unpourtous unpourtoustouspourun untroissoleil valarmorghulis
verysecretpassword viscabarca viscaelbarca vivalalgerie vivelacotedivoire vivelafrance vivelafrique vivelaguinee
vivelalgerie vivelamour vivelatunisie vivelavieetlamour vivelecameroun vivelemali viveleraja viveleroi vivelesenegal
vivelewydad voicimonmotdepasse wahachtini walaykoumsalam walikoumsalam wearethechampions wearetheworld weldi7bibi
wewillrockyou whatdoesthefoxsay whatisthis whatisyourname whatsyourname whatthehell whereareyou whereismymind
whereisthelove winteriscoming withgreatpowercomesgreatresponsibility wladi3omri wladi7yati wladihayati wladihomahayati
wldil3ziz worldcup2022 worldcup2026 worldcup2030 wydadalomma wydadalouma wydadalouma1937 wydadhayati wydadhobi
wydadi7yati wydadomalima yafattahyarazzaq yahayouyakayoum yahayyuyaqayyum yamalhbiba yamayalghalia yamayama
yarabialjanna yarabisahelaliya yarabiyarabi yarabnajah yarabsahel yarabtawfi9 yarahmanyarahim yellowsubmarine
youarebeautiful youaremyeverything youaremylife youaremylove youaremysunshine youaremyworld youarethebest
youarethebestthing youcandoit youcantseeme youknownothing youknownothingjonsnow youllneverwalkalone yourpassword123
zayane ابيالغالي احبابي احبالمغرب احباولادي احببلادي احبعايلتي احبكفيالله احبكياامي احبكيامغرب استغفراللهالعظيم
اسودالاطلس افتحلي افتحياسمسم افتخر الجيشالملكيالرباط الحمدللهربالعالمين الحمدللهعليكلحال الحمدللهعلينعمهالاسلام
الحياهجميله1 الحياهحلوه الرجاالبيضاوي الرجاالعالمي الرقمالسري السلامعليكمورحمهالله السلامعليكمورحمهاللهوبركاته
الصبرمفتاحالفرج العلمنور القناعهكنزلايفني اللهمصلعليسيدنامحمد اللهمصلعليمحمد اللهمصلوسلمعلينبينامحمد اللهيحفظك
اللهيرحمالوالدين اللهيرحموالديك اللهيسهل اللهيسهلعلينا المغربالحبيب المغرببلادي المغربوطني الوالدهالعزيزه الودادالبيضاوي
الوقتكالسيف الوقتمنذهب امياغليماعندي اميالحنونه اميالغاليه امياميامي اميحبيبتي امينورعيني اناعربي اناللهوانااليهراجعون
انامسلم انامسلموافتخر انامغربي انامغربيوافتخر انتحياتي انتعمري انتقلبي انمعالعسريسرا بسماللهتوكلتعليالله بطاقهالاقامه
بلاديبلادي تصبحعليخير توحشتك حبيبتيحياتي حبيبقلبي حبيبيحبيبي حبيبيوروحي حسبياللهونعمالوكيل ديماالرجا ديماالوداد
ديماديماالمغرب ديمارجا ديماوداد ربارحمهماكماربيانيصغيرا رباشرحليصدري رباغفرلي رباغفرليولوالدي ربزدنيعلما رضاالوالدين
رمزالدخول رمضانكريم رمضانمبارك سبحاناللهالعظيم سبحاناللهوبحمده سبحاناللهوبحمدهسبحاناللهالعظيم صباحالخيرياوطني صباحالنور
صلياللهعليهوسلم عاشالرجا عاشالمغرب عاشالملك عيدسعيد عيدمباركسعيد عيدميلادسعيد عيونيانت فانمعالعسريسرا فيبلاديظلموني
كلعاموانتمبخير كلمهالسرالجديده كلمهالسرهي كلمهالمرورالجديده كنبغيك كنبغيكاماما كنبغيكبزاف كنموتعليك لاالهالاانتسبحانك
لاالهالاانتسبحانكانيكنتمنالظالمين لاحولولاقوهالابالله ماماالعزيزه ماماحبيبتي مبروك محمدصلياللهعليهوسلم مساالنور
منبتالاحرار منبتالاحرارمشرقالانوار منجدوجد منزرعحصد منصبرظفر موطني نسيتكلمهالسر نسيتكلمهالمرور ودادالامه وداداللامه
وزارهالداخليه وعليكمالسلام ياحبيبقلبي ياحبيبي ياروحي ياعين ياقلبي ياليل ياليلياعين
`;

/** Passwords and words that are tried first, folded, without spaces. */
export const FREQUENT_PASSWORDS: ReadonlySet<string> = new Set(
  [WORLD, FRENCH, MOROCCO, AFRICA, PHRASES].flatMap((words) => fold(words).split(' ')),
);
