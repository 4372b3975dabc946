import type { Syllables } from './syllables.ts';

// Written from general knowledge: syllables that look at home in each region. Chance makes real names of them too.

export const MANDE: Syllables = {
  starts:
    'ba be bou da de dia do dou fa fo ga ka ke ko kou la ma me mo na nia sa se si so sou ta ti to tou ya yo za kan san man ban kon sin tan',
  middles: 'ba da di ga go ka ko la li lo ma mi na no ra ri ro sa so ta ti to yo ssa gu lou nou',
  ends: 'dougou ko la ma na ra re ré ta té ka ya yoko go ba da lé li ni si ssa bé né gara koro ni',
};
export const WOLOF: Syllables = {
  starts: 'nda ndi ndo mba mbo ma ba bo da dia die dio fa ga gue ka kha lo nga nia sa se so tha thi wa ya ye djo sam',
  middles: 'ba ga la li lo ma mou na ra ri ro sa ta ya dé ndi mbo',
  ends: 'ye ne w ng m l r ck b s té né ndé ré ga la dou gne mbe ssy rr lle',
};
export const AKAN: Syllables = {
  starts:
    'a ako ama a an ass bo boa bro dja djé eh es ga gna go gue ka ko kou kra lo mé na nda né ou sé ta té ya yo za zou kwa',
  middles: 'dja ga ka kou la lé ma mi na né ra sso ta tché wa ya bo gné ssé',
  ends: 'n ni ssi mé ba djo fé gnon ko kou la né ou ré só té tchi wa yé zé gbo ndo man',
};
export const BANTU: Syllables = {
  starts:
    'ba be bo ka ki ko lo lu ma mbo mbu me mo mu mwa na nda nga ngo ngu nka nko nsa nta nzi o sa si tshi wa ya za lu ndo bu',
  middles: 'ba bi bu da di ka ki ko la le li lo lu ma mba mbi mu na nda ndi nga ngo ni pa sa so ta te ti to wa ya',
  ends: 'ba bo di ka ko la le lo lu ma mba mbo mbe na nda ndo nga nge ngo ni sa so ta te ti tu wa ya za nzi',
};
export const CAMEROON: Syllables = {
  starts:
    'a e mba mbe nga ngo nku nde ndo tcha tchi ke ka fo fa dje ta tsa to ba be bi o nja ma me mi mvo zo wa kou si so',
  middles: 'ba bo dja fa ga ka la lo ma mbe na nda ngu ni ra so ta tou wa ye',
  ends: 'a ga go la mo na ndo ng ngue nou ssi tat to wo ye zo mbe ck bou mtchoum nkeu djio teu',
};
export const NIGER_DELTA: Syllables = {
  starts: 'a ade aki ayo ba chi chu e eze i ife ike nwa nna o oba ogu oke oko olu ola omo one onye oye u ugo uche u wa',
  middles: 'bo de di du ga go ja ka ke ki ko la le lu ma me mi na ne ni no ra ri so su ta te ti to wa we ya yo',
  ends: 'bi bo de do di fe gu ja ke kwu la lu ma mi na ne nna ni no ra ro so su ta to wa wo wu ye yi ze yin san',
};
export const ARAB: Syllables = {
  starts:
    'al_ba al_ha al_ka al_ma al_sa ba bel bou cha da dja fa gha ha ja ka kha la ma me mo na ra sa ta za zi ya ben_ha ben_za ou wa el_ga',
  middles: 'ba bou da di fa ha hi ja ka la lla li ma mou na nna ra ri sa ssa ta wa ya za',
  ends: 'bi di fi ji ki li ni oui ri si chi mi ti ane i a d l m n r b s f oun ar al im ir ech ouf',
};
export const ROMANCE: Syllables = {
  starts:
    'a al ar ba bar be ber bo bri ca car cha che co cor de du es fa fer fi fo ga gar ge go gui la le lo ma mar mi mon mo na no pa per pi po qui ra ri ro sa san se so ta te to tra va ver vi vo',
  middles:
    'ba bi ca ce che da de di do fa ga go la le li llo ma me mi mo na ne ni no pa ra re ri ro sa se si so ta te ti to va ve vi',
  ends: 'd t n r s l ne re lle tte ard aud eau et ier in on ot oux ais ez es a o os as ero ado ano ino era ella illo ena ada al ar',
};
export const TAGALOG: Syllables = {
  starts: 'a ba bu ca da di du ga gu ha i ka la li lu ma mag man mi na pa pan pu sa sal si su ta tan tu u vi ma_ca',
  middles: 'ba bu ca da ga gu ha ka la li lu ma mi na nga pa ra sa si ta ti tu ya',
  ends: 'bat cay dan gan han lan man nan ngan pag pang ran san tan yan yo lo no bo do to co ca sa wa gon ngo ling say',
};
