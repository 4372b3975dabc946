// Written by tools/matching/names-train.mjs; do not edit. Learned from the tuning half of
// NETransliteration-COLING2018 wd_arabic (CC0), split in
// halves by the lowest bit of SHA-256 of the Arabic token as written; 0 tunes, 1 measures.
// One line per context: letters before, the letter, `|`, letters after; then Arabic signs and their share in thousandths.
export const SOUND_TABLE = `a a:803 :157 e:20 y:10
b b:962 :29
c k:368 tx:206 :159 x:115 s:87 K:15
d d:933 :48
e :482 y:441 a:55 ay:13
f f:894 :97
g g:547 j:331 :62 q:26 k:15
h :635 h:354
i y:879 :70 ay:25 a:18
j j:655 y:219 :61 K:51
k k:892 K:52 q:28 :16
l l:849 :139
m m:965 :25
n n:936 :51
o w:891 :54 aw:37
p b:882 :59 f:44
q k:555 q:381 :21 tx:15
r r:946 :45
s s:692 x:158 :82 z:58
t t:841 :98 v:46
u w:646 :284 a:24 aw:19
v f:955 w:19
w w:739 :124 f:124
x ks:641 :144 x:69 s:26 z:19 kz:17
y y:936 ay:26 :25
z z:775 :88 j:34 s:25 ts:17 d:12
a|> a:861 :108 y:19
a|a :393 a:344 e:249
a|b a:679 :166 e:133
a|c a:857 :99 y:23
a|d a:744 :200 e:40
a|e a:611 :239 ay:72 e:51 ae:22
a|f a:643 :280 e:62
a|g a:861 :111 y:16
a|h a:525 :457
a|i a:513 :395 e:59 ay:19
a|j a:691 :248 e:34 y:11
a|k a:803 :160 y:21 e:13
a|l a:828 :121 e:21 w:14
a|m a:804 :163 e:18 y:11
a|n a:913 :69
a|o a:770 :134 e:66 el:12
a|p a:957 :33
a|q a:618 :303 e:78
a|r a:843 :139
a|s a:854 :116 e:12
a|t a:823 :123 e:26 y:14
a|u :547 a:440
a|v a:857 :95 y:44
a|w a:568 :391 e:32
a|x a:970 :28
a|y a:716 :255 e:26
a|z a:743 :163 e:71 ea:14
b|a b:977 :15
b|b :526 b:468
b|e b:984
b|i b:954 :41
b|o b:982 :13
b|r b:986
b|s b:899 :101
b|t b:944 ab:54
b|u b:979 :13
b|y b:915 :74 ws:11
c|> tx:720 k:227 :13 ts:12 x:11
c|a k:887 tx:32 j:18 :16
c|b ak:597 k:305 tx:32 :25 x:18 s:14
c|c :446 k:352 tx:138 x:37
c|d ak:565 k:330 j:76
c|e s:734 tx:98 j:51 x:37 :23 k:23
c|g ak:645 k:205 a:74 :54
c|h x:333 tx:322 :174 k:97 K:47
c|i s:449 tx:211 :91 x:89 k:62 j:47
c|k :944 a:24 tx:15
c|l k:899 ak:37 q:20 s:15 tx:11
c|m ak:484 k:302 tx:99 j:83 :13
c|n ak:418 k:313 tx:187 :68
c|o k:912 :26 q:16 tx:12 s:11
c|q :888 a:90
c|r k:889 :34 q:23 ak:22
c|s k:445 tx:331 :182 x:37
c|t k:906 dr:28 :21 s:20 q:18
c|u k:864 j:55 :27 tx:22 q:10 ts:10
c|v s:311 k:276 tx:257 xy:99 x:31 :19
c|y s:815 k:62 q:58 :40 tx:22
c|z tx:367 :270 k:207 x:79 s:32 y:26
d|> d:910 :73
d|a d:964 :16
d|b d:967 D:31
d|d :550 d:446
d|e d:964 :20
d|h d:775 D:106 Z:75 :13
d|i d:955 :33
d|j d:513 :465 a:11 w:11
d|k d:998
d|l d:928 :72
d|m d:999
d|o d:974
d|r d:972
d|s d:965 :10
d|t :621 d:378
d|u d:969 :17
d|w d:988
d|y d:952 :46
d|z d:904 :74 D:11 r:10
e|> :726 y:252 a:14
e|a y:736 :220 ay:37
e|b y:485 :389 a:58 ay:36 e:15 w:15
e|c y:674 :239 a:43 ay:18 w:12
e|d y:522 :332 a:120 ay:22
e|e :494 y:480 a:11 e:11
e|f y:489 :398 a:61 w:32 ay:13
e|g y:640 :273 a:47 ay:40
e|h :604 y:325 a:43 e:17 ay:11
e|i :644 a:295 e:26 y:25
e|j :493 y:385 a:83 w:14
e|k y:590 :340 a:49 ay:19
e|l y:550 :344 a:83 ay:15
e|m y:456 :369 a:111 ay:45 w:14
e|n y:494 :441 a:54
e|o y:765 :215 e:13
e|p y:672 :241 a:59 ay:14 w:11
e|r :581 y:378 a:30
e|s y:534 :382 a:67
e|t y:721 :238 a:31
e|v y:663 :214 ay:76 a:26 w:19
e|w :474 y:474 ay:41
e|x y:490 :395 a:98 yk:17
e|y :876 a:89 y:33
e|z y:735 :214 a:19 ay:15 e:13
f|> f:841 :145
f|a f:970 :25
f|f :507 f:492
f|i f:935 :52
f|m f:739 :261
f|o f:965 :35
f|r f:964 :28
f|s f:981 :19
f|t f:985 :15
f|u f:975
f|w f:802 af:179 :17
f|y f:996
g|> g:715 j:203 :45 q:13
g|a g:659 j:260 k:32 q:27 :12
g|b g:743 j:211 q:23 jy:21
g|d j:499 g:440 k:29 tx:18 :13
g|e j:651 g:269 :26 K:17 k:11 q:11
g|g :382 g:318 j:233 d:14 q:13
g|h g:661 :197 q:70 j:56 f:11
g|i j:659 g:253 :37 k:19
g|j g:555 :264 j:177
g|k :389 g:350 j:256
g|l g:502 j:343 :131
g|m g:605 j:355 :38
g|n :482 g:325 j:173
g|o g:709 j:222 q:23 k:16 :13
g|r g:622 j:300 :24 q:23 k:17
g|s g:534 j:314 :103 ky:24 k:12
g|t g:608 :231 j:159
g|u g:626 j:244 q:74 k:27
g|v g:646 j:265 w:79
g|w g:663 j:302 :34
g|y j:523 g:278 :161 jy:19 dj:18
h|> :994
h|a h:512 :477
h|c :658 h:297 a:45
h|d :638 h:235 y:93 g:34
h|e :624 h:372
h|f :914 h:85
h|i :719 h:275
h|j h:669 :331
h|k :963 h:21 y:16
h|l :701 h:296
h|n :795 h:196
h|o h:486 :484 y:22
h|r :689 h:290 K:16
h|s h:515 :460 x:13 K:13
h|t :918 h:73
h|u :551 h:439
h|v :974 h:25
h|w :906 h:93
h|y h:497 :486
i|> y:970 :16
i|a y:957 :26 ay:11
i|b y:748 :112 a:94 ay:38
i|c y:935 :44 ay:14
i|d y:854 :81 ay:37 a:22
i|e y:958 :23 ay:11
i|f y:810 :140 a:19 ay:11
i|g y:817 ay:88 :49 a:45
i|h y:808 :121 ay:38 a:29
i|i :363 y:290 va:171 a:120 n:17 l:11
i|j y:808 :116 a:41 ha:15 ay:14
i|k y:865 :66 ay:46 a:17
i|l y:858 :80 ay:41 a:14
i|m y:835 :99 ay:40 a:20
i|n y:846 :101 a:31 ay:18
i|o y:914 :57 ay:16
i|p y:906 :45 ay:37 a:11
i|q y:756 :243
i|r y:836 :102 ay:36 a:20
i|s y:819 :74 a:50 ay:42
i|t y:911 ay:39 :35 a:12
i|u y:872 :112 ay:11
i|v y:721 ay:220 :30 a:21
i|w y:554 ay:271 :80 a:48 l:47
i|x y:857 :114 ry:28
i|y :770 y:203
i|z y:811 :139 ay:32 e:12
j|> j:483 y:368 :100 jy:29 wr:18
j|a j:673 y:233 :54 K:32
j|c y:527 j:457
j|d j:685 y:256 :57
j|i j:839 :66 K:39 y:37
j|j :473 j:409 y:115
j|k y:528 j:301 :169
j|l j:475 y:441 :76
j|n y:488 j:259 :250
j|o j:639 y:253 K:78 :14
j|s y:465 j:326 :207
j|u j:606 y:185 K:168 :21
j|v :653 j:296 y:39
k|> k:901 q:67 :11
k|a k:928 q:48 :11
k|b k:717 q:184 :92
k|c k:800 :66 ka:64 sw:63
k|e k:965
k|h K:865 k:109 :20
k|i k:948 q:22 :17
k|j k:796 :98 tx:97
k|k :506 k:400 q:70 r:23
k|l k:966 q:28
k|m k:978 q:21
k|n k:725 :255 K:19
k|o k:981
k|r k:970 :12 q:12
k|s k:966 q:23
k|u k:966 q:20
k|w k:861 j:82 q:28 :28
k|y k:970 q:10
l|a l:904 :86
l|b l:946 :44 al:10
l|c l:997
l|d l:967 :24
l|f l:967 :14 al:12
l|g l:952 :48
l|i l:908 :85
l|j l:954 :46
l|k l:860 :108 w:25
l|l :504 l:480
l|m l:940 :50
l|n l:927 :53 y:19
l|o l:879 :110
l|p l:974 :25
l|r l:727 :180 gw:32 lw:32 ly:30
l|s l:921 :68
l|t l:929 :67
l|u l:945 :47
l|v l:972 :24
l|z l:971 :28
m|a m:985
m|b m:966 n:13 :13
m|i m:983
m|l m:968 sg:25
m|m m:510 :482
m|o m:979 :13
m|p m:946 n:32
m|r m:960 s:13 k:13 lm:13
m|u m:972
n|> n:964 :28
n|a n:933 :46 ny:15
n|c n:982
n|d n:981 :12
n|f n:999
n|g n:976 :15
n|h n:971 :26
n|i n:953 :41
n|j n:954 :25 ny:14
n|k n:985
n|l n:998
n|n :502 n:490
n|o n:932 ny:35 :24
n|r n:988 ny:11
n|s n:972 :18
n|t n:983
n|u n:963 :35
n|y n:925 :70
n|z n:984 :16
o|> w:970 :16
o|a w:897 :51 aw:32 e:13
o|b w:827 aw:80 :57 e:25
o|c w:855 aw:98 :38
o|d w:823 aw:82 :77
o|e w:931 aw:17 :14 e:13
o|f w:896 :73 aw:13
o|g w:796 aw:116 :61 a:16
o|h w:769 :136 aw:69
o|i w:922 :32 aw:27 a:11
o|j w:895 :97
o|k w:698 aw:165 :120
o|l w:863 aw:81 :46
o|m w:870 :60 aw:33 e:19 a:18
o|n w:936 :38 aw:14
o|o w:506 :477 a:13
o|p w:935 :30 aw:27
o|q w:734 aw:146 :119
o|r w:902 :57 aw:33
o|s w:877 aw:63 :46
o|t w:859 aw:84 :49
o|u w:903 :50 aw:26 a:11
o|v w:974 :13
o|w w:693 a:206 :78 aw:13
o|x w:952 aw:24 wd:23
o|y w:929 aw:30 :30 a:11
o|z w:753 aw:171 :62
p|> b:868 :85
p|a b:973 :14
p|e b:933 :49
p|f b:807 :190
p|h f:910 b:58
p|i b:950 :37
p|l b:910 :68
p|o b:968 :18
p|p :517 b:476
p|r b:959 am:18
p|s b:778 :221
p|t b:925 wl:46 r:24
p|u b:963 :16
q|> q:792 k:172 :35
q|a q:882 k:50 :31 g:12 rg:12 gw:12
q|b q:754 :90 k:84 al:65
q|e q:787 g:82 yn:81 k:45
q|i q:646 k:225 tx:90 xa:30
q|u k:865 q:87 tx:16
q|v k:889 q:106
r|a r:955 :36
r|b r:979
r|c r:982 :14
r|d r:988
r|e r:947 :47
r|g r:991
r|h r:944 g:25 :13
r|i r:959 :35
r|j r:999
r|k r:981
r|l r:991
r|m r:985
r|n r:992
r|o r:963 :29
r|p r:988 :12
r|r :505 r:489
r|t r:988
r|u r:971 :19
r|v r:991
r|w r:981 l:17
r|y r:939 :58
r|z r:983
s|> s:723 z:174 :74 x:21
s|a s:842 :64 z:55 x:29
s|b s:826 z:138 x:27
s|c x:589 s:363 :40
s|d s:988
s|e s:761 :97 z:93 x:34
s|f s:912 :76
s|h x:966 s:11
s|i s:753 :106 z:64 x:63
s|k s:933 x:46 :18
s|l s:940 :30 z:16
s|m s:864 z:53 :44 as:19 x:16
s|o s:880 :96 z:12
s|p s:893 x:74 as:11
s|q s:989
s|r s:930 x:44 :13 gn:12
s|s s:498 :481
s|t s:912 x:68
s|u s:941 x:29 :22
s|v s:950 z:40
s|w s:838 z:101 x:24 b:14 mr:14
s|y s:809 :103 x:50 z:27
s|z s:515 :270 x:173 z:41
t|> t:784 :189
t|a t:964 :25
t|c t:938 :39
t|e t:927 :63
t|f t:754 :243
t|h v:652 t:273 D:36 :23
t|i t:899 :87
t|j t:956 :42
t|k t:997
t|l t:847 :152
t|m t:916 :83
t|n t:933 :66
t|o t:962 :31
t|r t:957 :32
t|s t:966 :32
t|t :501 t:485
t|u t:954 :23
t|w t:944 :54
t|x t:760 :122 ys:111
t|y t:892 :96
t|z t:964 :29
u|> w:764 :212 y:12
u|a w:558 :400 e:17 yw:10 y:10
u|b w:665 :279 a:18 aw:16 e:16
u|c w:692 :190 a:55 aw:38 nf:15
u|d w:667 :258 a:35 aw:20
u|e :478 w:461 yw:18 aw:18
u|f w:497 :437 a:63
u|g w:636 :267 aw:34 yw:30 y:18 a:10
u|h w:562 :395 aw:30
u|i :510 w:436 a:18 yw:11
u|j w:766 :196 aw:18 yw:18
u|k w:768 :201 a:15
u|l w:628 :297 aw:31 a:17 ww:10
u|m w:628 :237 a:59 aw:43 e:17
u|n w:661 :251 a:53 aw:22
u|o :696 w:231 y:37 e:18 ww:18
u|p w:823 :113 a:47
u|q :516 w:309 e:142 a:32
u|r w:630 :280 aw:33 y:29 a:14
u|s w:692 :261 a:20 aw:10
u|t w:715 :213 a:33 aw:13 wy:12
u|u :454 w:447 y:36 nr:34 a:27
u|v w:730 :218 a:34 aw:17
u|w :638 w:311 a:25 y:25
u|x w:598 :361 a:28 yw:13
u|y w:760 :137 a:61 aw:13 ka:12
u|z w:650 :298 aw:42
v|> f:987
v|a f:941 w:37
v|c f:766 w:78 fy:77 ly:77
v|d f:645 w:256 fy:96
v|g f:799 fy:194
v|l f:921 w:62 kn:14
v|o f:973
v|r f:919 b:43 :12 wf:12 fy:12
v|s f:974 fy:17
v|u f:952 w:24 b:24
w|> w:478 :367 f:142
w|a w:870 f:69 :47
w|b w:977 :11 f:11
w|h w:950 hw:21 :19
w|i w:784 f:183 :21
w|l w:620 :215 f:163
w|n w:925 :72
w|o w:467 :385 f:137
w|r w:502 :437 f:32 a:28
w|s f:457 :283 w:237 wf:20
w|w :502 w:487 f:10
w|y w:904 :72 f:24
x|> ks:607 :321 s:25
x|a ks:505 kz:132 z:104 x:88 tx:46 k:32
x|e ks:829 x:88 z:46 kz:29
x|h j:573 ks:234 jd:143 :21
x|i ks:577 x:248 va:58 s:23 K:23 ga:23
x|o ks:740 s:79 K:78 ze:78 :11
x|t ks:896 s:89
x|u x:449 ks:369 z:81 tx:80 :11
x|w ks:954 :18
x|x :437 ks:417 sm:121
y|> y:975
y|a y:962 :25
y|d y:893 ay:104
y|g y:926 ay:37 w:36
y|i y:877 :97 b:11
y|k y:811 ay:117 w:58 :15
y|l y:851 ay:93 :45
y|n y:915 :38 ay:30 a:13
y|o y:942 :31
y|p y:393 :368 a:105 ay:89 ms:44
y|r y:841 ay:122 :22
y|t y:936 ay:64
y|u y:970 :16
y|v ay:710 y:205 a:42 la:42
y|w y:815 ay:122 :62
y|y :530 y:469
z|> z:782 :91 s:59 ts:14 j:14
z|a z:861 :44 s:18 Z:15 j:15 d:12
z|b z:734 s:94 j:58 :39 D:36 yx:36
z|c z:444 :418 s:122
z|d z:933 j:31 s:31
z|e z:813 :65 j:45 s:19 Z:16 ts:12
z|g z:987
z|h z:491 j:329 tx:91 s:23 Z:18 ts:12
z|i z:755 :75 j:53 ts:36 d:27 Z:15
z|k z:674 :255 s:57 zy:11
z|l z:682 d:109 :50 s:48 Z:48 tz:38
z|m z:830 :70 Z:55 ts:22 az:22
z|n z:826 j:84 s:42 v:41
z|o z:842 :72 j:31 ts:21
z|q z:629 s:338 :15
z|r z:847 s:49 d:48 Z:48
z|s z:572 j:210 :128 tz:42 t:37
z|t z:590 :399
z|u z:880 dz:24 s:23 :20 ts:17
z|v z:935 d:54
z|w z:921 ts:65
z|y z:813 :86 j:24 yz:16 d:15 tx:15
z|z :548 z:216 t:76 e:66 ts:47 d:19
<a|a a:496 :370 e:134
<a|b a:537 e:406 :19 ha:18 ea:13
<a|c a:875 e:82 :27 lw:16
<a|d a:779 e:181 :34
<a|e a:974 :16
<a|f a:665 e:286 h:21 ea:21
<a|g a:919 e:57 :13 ay:11
<a|h a:880 :54 e:44 ea:22
<a|i a:751 e:167 ea:47 :33
<a|j a:494 e:433 h:57 :14
<a|k a:913 e:84
<a|l a:912 e:61
<a|m a:865 e:114 :11
<a|n a:946 e:24 :17
<a|o a:643 e:349
<a|q e:495 a:477 :28
<a|r a:910 e:56 ea:23
<a|s a:815 e:89 ea:75 :21
<a|t a:622 e:298 ea:26 :20 sa:10 wa:10
<a|u a:882 :79 e:30
<a|v a:953 ay:22 kw:22
<a|w e:606 a:290 :61 ae:43
<a|y a:818 e:179
<a|z e:494 a:379 ea:108 g:16
<b|a b:992
<b|e b:989
<b|i b:983
<b|o b:992
<b|r b:984 ab:14
<b|u b:987
<c|> sy:855 tx:105 k:33
<c|a k:940 q:14 tx:13
<c|e s:702 tx:139 j:89 k:29 :16
<c|h tx:431 x:385 k:136 j:19
<c|i s:563 tx:187 j:101 k:80 x:28 ts:26
<c|l k:986
<c|o k:945 q:19 tx:13 :11
<c|r k:929 :31 m:13
<c|u k:948 tx:25 ts:25
<c|z tx:424 :286 k:191 sy:88
<d|a d:975
<d|e d:982
<d|h d:513 D:315 Z:100 q:33 :33
<d|i d:977
<d|r d:937 ad:52 Z:11
<e|> ay:843 :114 y:40
<e|a ay:778 :112 al:42 a:38 y:31
<e|b a:443 ay:415 e:112 y:16 :13
<e|c a:532 ay:354 :73 y:40
<e|d a:802 ay:178 y:16
<e|e a:657 e:210 :65 y:63
<e|f a:621 ay:207 e:109 y:34 :27
<e|g ay:621 a:253 :101 y:24
<e|h a:660 ay:264 :48 y:26
<e|i a:674 e:183 ay:75 :68
<e|k a:605 ay:354 y:26 :15
<e|l a:795 ay:162 :21
<e|m a:594 ay:363 :15 e:11 z:11
<e|n a:745 ay:183 :42 bw:12 e:12
<e|p a:694 ay:176 :84 y:46
<e|r a:730 ay:245 :23
<e|s a:704 ay:99 :92 e:74 ey:24
<e|t a:622 ay:241 :112 y:25
<e|u y:433 a:403 ay:150 :15
<e|v ay:779 a:206 y:11
<e|w ay:656 y:302 :41
<e|x a:863 y:74 :60
<e|y a:932 :66
<e|z :409 e:196 ay:180 a:120 y:78 g:17
<f|a f:986
<f|e f:989
<f|i f:972 :11
<f|l f:987 af:12
<f|o f:1000
<f|r f:993
<g|> jy:824 g:127 j:36
<g|a g:730 j:204 q:33 k:17
<g|e j:776 g:167 K:28 k:14
<g|h g:899 q:65 j:33
<g|i j:795 g:172 K:10
<g|l g:605 j:350 :16 q:15 h:15
<g|n :414 g:387 jy:168 j:29
<g|o g:681 j:253 q:26 k:19
<g|r g:647 j:284 :28 q:20
<g|u g:615 j:233 q:103 k:34
<h|a h:974 K:10
<h|e h:981 :16
<h|i h:969 :23
<h|l h:874 :125
<h|o h:975 :19
<h|r h:857 K:98 :29 ha:16
<h|u h:950 :40
<h|y h:852 :120 f:27
<i|b a:715 ay:241 y:42
<i|c ay:455 a:391 l:78 y:73
<i|d a:506 ay:359 ey:103 y:29
<i|e ay:594 y:258 l:97 ly:35 a:12
<i|f a:547 ay:154 ly:153 y:123 :21
<i|g ay:497 a:482 y:20
<i|h ay:615 a:229 :90 y:65
<i|i va:581 a:351 l:38 :18 y:11
<i|k ay:530 a:363 y:68 l:36
<i|l ay:648 :162 a:141 y:32 e:17
<i|m ay:629 a:250 e:59 :44 y:18
<i|n a:582 ay:395 e:12 y:10
<i|o y:630 ay:336 l:32
<i|p ay:702 a:154 y:138
<i|r ay:744 a:232 y:21
<i|s ay:451 a:369 ey:72 e:63 y:22 :16
<i|t ay:643 a:246 aw:69 y:40
<i|u y:594 ay:296 a:99 :11
<i|v ay:946 a:40 y:14
<i|w ay:752 l:132 a:88 y:24
<i|z ay:464 :217 e:216 a:57 y:46
<j|a j:782 y:199 K:12
<j|e j:792 y:115 K:41 :39
<j|h j:628 :184 K:184
<j|i j:865 K:90 y:29 :15
<j|o j:676 y:256 K:61
<j|u j:660 K:195 y:139
<k|a k:926 q:62
<k|e k:984
<k|h K:956 k:25 :15
<k|l k:1000
<k|r k:995
<k|s k:795 q:204
<k|u k:967 q:33
<k|w k:518 j:359 q:120
<l|> al:833 l:146 :19
<l|e l:931 :56
<l|i l:933 :67
<l|l :731 l:247 y:22
<l|o l:956 :44
<m|a m:991
<m|b m:920 zy:77
<m|c m:987 :13
<m|e m:985
<m|i m:988
<m|o m:991
<m|r m:809 s:64 k:64 lm:64
<n|a n:988
<n|d n:918 an:41 m:41
<n|e n:974
<n|g n:916 an:42 :35
<n|i n:987
<n|o n:975
<o|a aw:839 w:149
<o|b aw:745 e:232 w:21
<o|c aw:973 w:26
<o|d aw:864 e:75 a:42 w:17
<o|f aw:502 e:167 ew:167 w:149 :12
<o|g aw:891 a:50 mw:32 w:25
<o|h aw:901 w:90
<o|i aw:650 w:189 a:157
<o|k aw:920 :40 a:15 e:15 w:10
<o|l aw:974 :18
<o|m aw:656 e:220 a:71 w:51
<o|n aw:902 a:50 w:34 wa:14
<o|o a:700 aw:162 w:71 :67
<o|p aw:781 a:112 w:104
<o|r aw:970 a:15 w:14
<o|s aw:846 a:92 w:21 nm:18 yw:11 ew:11
<o|t aw:922 e:64 w:14
<o|u aw:407 w:306 a:169 e:97 :20
<o|v aw:894 w:104
<o|w a:456 e:235 w:132 aw:93 :85
<o|y aw:740 a:133 w:123
<o|z aw:976 w:21
<p|a b:983
<p|e b:974
<p|h f:949 eq:24 n:16
<p|i b:983
<p|l b:963 :19 af:18
<p|o b:984
<p|r b:950 am:24 :13
<p|u b:976 ly:12 y:12
<q|a q:938 k:41 :20
<q|i q:294 k:293 tx:276 xa:136
<q|u k:764 q:165 tx:49 r:11 t:10
<r|a r:989
<r|e r:990
<r|h r:826 g:143 ry:30
<r|i r:984 :12
<r|o r:986
<r|u r:984
<r|y r:987 m:11
<s|a s:962 x:23
<s|c x:704 s:256 :37
<s|e s:903 x:63 :11
<s|h x:973 :11
<s|i s:933 x:32 z:13 :11
<s|l s:999
<s|m s:904 as:60 x:34
<s|n s:908 x:44 v:41
<s|o s:970 :13
<s|p s:824 x:133 as:21 j:11 :11
<s|t s:850 x:121 sa:12
<s|u s:936 x:44 :17
<s|w s:948 z:27 b:25
<s|y s:970 x:26
<s|z s:566 :297 x:129
<t|> ty:836 t:129 :31
<t|a t:982
<t|e t:975 :15
<t|h v:566 t:366 D:25 :17
<t|i t:993
<t|o t:992
<t|r t:978
<t|y t:996
<u|b aw:439 e:282 a:204 w:52 :22
<u|c aw:913 w:63 :17
<u|d aw:644 w:119 :90 e:72 yw:72
<u|e aw:529 yw:238 a:158 :38 w:36
<u|g aw:765 w:129 a:80 :21
<u|h aw:838 w:94 :66
<u|l aw:739 :75 yw:66 a:33 e:33 sh:33
<u|m aw:760 e:175 a:36 w:21
<u|n aw:545 a:338 yw:60 :37 w:20
<u|p a:508 y:168 yw:168 w:137 :19
<u|r aw:743 a:111 yw:91 w:30 ka:19
<u|s aw:592 a:205 yw:102 :64 w:35
<u|t aw:859 w:102 :30
<u|z aw:772 e:85 :85 w:58
<v|i f:947 sa:20 b:16
<v|l f:970 kn:28
<w|a w:822 f:130 :33
<w|e w:796 f:183 :20
<w|i w:839 f:130 :20
<w|l f:651 w:322 :26
<w|o w:469 :289 f:221 xt:11 ma:11
<w|r :715 w:167 f:115
<w|u w:532 f:372 :94
<x|a z:378 kz:176 tx:167 yw:105 ak:105 ks:52
<x|i x:529 va:170 ks:101 s:66 K:66 ga:66
<x|u x:703 z:126 tx:126 ks:43
<y|a y:993
<y|e y:951 ay:46
<y|i y:937 b:45 :16
<y|o y:973
<y|u y:985
<y|v ay:886 a:52 la:52 y:10
<z|a z:898 j:42 Z:15 v:15 s:10
<z|e z:860 j:75 ts:27 tx:18
<z|h j:370 z:356 tx:237 Dn:34
<z|i z:803 j:99 ts:36 d:36 :13 sh:12
<z|o z:910 j:30 ts:30 D:15 am:15
<z|u z:878 ts:65 s:19 j:18 D:18
<z|y z:849 j:88 :59
aa|> :596 e:219 a:184
aa|b :424 e:378 a:196
aa|c :454 a:399 e:142
aa|d :463 a:328 e:177 y:31
aa|f :580 a:206 e:128 y:86
aa|k a:459 :407 e:73 sa:40 y:21
aa|l :487 a:354 e:141 ea:17
aa|m :437 a:233 e:167 y:78 w:76
aa|n a:668 :266 e:66
aa|r :554 a:349 e:73 ns:23
aa|s a:647 :233 e:70 w:50
aa|t :361 a:318 e:280 w:39
aa|v a:464 :414 y:121
ab|h b:920 d:79
ab|i b:986
ab|l b:959 r:40
ab|u b:855 :118 t:27
ac|> k:574 tx:326 ts:69 :30
ac|a k:802 tx:102 j:73 s:20
ac|c k:395 :348 tx:144 x:60 sy:21 q:17
ac|e s:821 tx:115 k:15 ts:15 xy:12 :12
ac|h x:424 tx:266 K:134 k:129 :19
ac|i s:567 tx:182 j:82 k:55 x:36 :26
ac|k :980
ac|o k:829 q:87 ys:49 j:17 x:17
ac|q :995
ac|s tx:709 k:158 :128
ac|u k:851 :72 q:71
ad|> d:970 :15
ad|a d:963 ll:13
ad|h d:741 Z:155 D:81 Ze:22
ad|u d:961 n:38
ae|> y:700 :264 e:27
ae|b y:715 e:191 :73 a:11
ae|d y:964 :25
ae|e y:437 :383 e:179
ae|f y:935 :36 yy:19
ae|g y:962 :28
ae|i y:377 e:376 :228 a:18
ae|k y:961 :32
ae|l y:718 yy:151 :127
ae|s y:833 :162
ae|v y:800 :101 yy:89
af|> f:997
af|e f:997
af|i f:999
ag|> g:460 j:354 q:99 :53 n:33
ag|a g:585 j:365 k:38 q:12
ag|d j:712 g:286
ag|g :424 j:269 g:239 n:28 d:26 q:13
ag|h g:748 :91 q:90 j:69
ag|i g:463 j:397 q:61 h:27 k:17 K:17
ag|l :338 g:332 j:292 br:35
ag|o g:794 j:182 q:12 k:12
ag|r g:836 j:63 q:50 k:49
ag|u g:575 j:290 k:58 q:39 n:13 wg:13
ag|y j:859 dj:97 g:26 :15
ah|a h:900 :94
ah|b h:962 :38
ah|c h:883 :110
ah|d h:833 :155
ah|e h:879 :120
ah|g h:884 :116
ah|i h:935 :57
ah|l h:609 :391
ah|m h:860 :140
ah|n :593 h:370 hy:37
ah|o h:981 :18
ah|r h:903 :50 K:47
ah|s h:910 :88
ah|u h:844 :156
ah|y h:975 :24
ai|b y:987
ai|d y:957 :41
ai|f y:988
ai|l y:940 ey:50
ai|m y:946 :49
ai|n y:857 :122 a:13
ai|o y:853 :74 yw:71
ai|r y:942 :39
ai|s y:893 :62 ay:44
ai|t y:968 :30
aj|> j:591 y:333 wr:45 :31
aj|a j:841 y:72 K:69 sf:17
aj|e j:814 y:180
aj|i j:915 :39 y:30 wj:15
aj|u j:601 y:197 z:168 K:28
ak|> k:857 q:110 :27
ak|e k:943 q:16 wk:15
ak|h K:899 k:51 :50
ak|i k:935 q:49
ak|k k:422 :367 q:155 r:55
ak|l k:633 q:366
ak|o k:956 q:29
ak|r k:910 q:89
ak|s k:909 q:61 K:30
ak|u k:960 q:13 ym:13 la:13
al|> l:964 :15
al|a l:983
al|e l:969 :15
al|f l:964 :18 wl:18
al|h l:997
al|i l:981 :11
al|k l:764 :153 w:82
al|l :506 l:466 y:18
al|m l:963 :23 la:12
al|o l:975 :10
al|s l:954 my:45
al|y l:981 :19
am|> m:971 yn:12 :11
am|e m:982
am|i m:982 :14
am|o m:1000
am|p m:933 n:66
am|s m:980 ba:19
an|> n:987
an|a n:950 ny:21 :19
an|c n:995
an|e n:964 ny:17
an|i n:985
an|o n:964 ny:22
an|s n:986
an|u n:999
an|y n:979 l:20
ao|> w:890 :28 aw:28 n:27 y:14 yl:14
ao|k w:878 aw:116
ao|u w:958 :22 e:17
ao|y w:641 aw:354
ap|> b:936 tr:57
ap|a b:980 kt:20
ap|e b:961 wa:37
aq|a q:569 k:190 rg:118 gw:118
aq|i q:915 k:77
aq|u k:909 q:61 ns:29
ar|> r:980
ar|a r:988
ar|b r:975 :13 ry:12
ar|e r:983
ar|i r:993
ar|o r:992
ar|s r:983
ar|t r:1000
ar|y r:999
as|> s:916 x:40 :30
as|a s:829 z:88 x:71
as|c s:679 x:236 :71 z:14
as|e s:888 z:34 x:33 :21 l:11 ys:11
as|h x:957 j:15 s:11
as|i s:780 x:91 z:89 :14
as|k s:836 x:126 :33
as|m s:953 z:23 x:23
as|n s:927 x:63
as|o s:959 z:39
as|p s:971 z:26
as|t s:945 x:45
as|u s:962 x:13 :13 ts:12
as|y s:699 x:288
at|> t:897 :79
at|c t:949 mw:49
at|e t:980
at|o t:978
at|t :530 t:444 v:13
at|y t:942 ty:53
au|> w:986 :14
au|b w:940 wy:43 :12
au|c w:954 :42
au|d w:942 :33 r:12 ww:11
au|e w:967 :16 wy:14
au|f w:939 :31 yw:26
au|g w:856 :141
au|l w:871 ww:95 :28
au|m w:948 :27 a:23
au|n w:927 :45 wy:21
au|r w:920 :53 aw:13
au|s w:916 nm:62 :22
au|t w:956 :23 ka:19
au|v w:973 :21
au|x w:963 :34
au|z w:956 :37
av|> f:965 b:18 yr:18
av|a f:860 w:123
av|i f:843 w:113 b:20
av|o f:950 yr:25 w:25
av|s f:924 w:74
aw|> w:767 f:224
aw|a w:971 wa:15
aw|e w:981
aw|i w:938 f:61
aw|k w:928 :68
aw|l w:861 f:127 :13
aw|r w:968 :28
aw|s w:658 f:314 :26
aw|z w:997
ax|> ks:818 :96 qs:42 nt:42
ax|i ks:944 x:33
ay|a y:988
ay|d y:983 :11
ay|e y:960 :21
ay|k y:979 ay:16
ay|l y:979 :19
ay|n y:998
ay|r y:995
az|> z:816 j:65 s:45 d:38 D:34
az|a z:865 d:28 Z:26 :24 s:23 D:15
az|e z:657 j:130 Z:114 d:73 yz:22
az|h z:663 Z:175 j:145
az|i z:718 Z:69 ts:62 :46 yz:40 d:32
az|l d:373 z:293 Z:163 :83 s:83
az|m z:579 Z:401 :11
az|o z:909 yk:42 Ze:40
az|u z:841 dz:55 yz:29 :19 d:18 Z:18
az|z :628 z:184 t:108 ts:50 d:27
ba|> a:712 :221 y:41 w:12
ba|b a:878 :71 y:38 ay:10
ba|c a:814 :185
ba|d a:676 :324
ba|e :503 a:486
ba|g a:940 :31 w:28
ba|h :605 a:395
ba|i :524 a:456 ay:19
ba|j a:636 :223 e:71 ae:69
ba|k :517 a:466 y:17
ba|l a:804 :148 w:25 y:16
ba|n a:864 :122
ba|r a:859 :137
ba|s a:817 :183
ba|t a:910 :79 y:10
ba|u a:632 :353 y:14
ba|w a:428 :398 ea:167
ba|y a:604 :383 an:13
ba|z a:917 :79
bb|> b:534 :465
bb|a b:504 :485 rt:11
bb|e b:662 :338
bb|i b:561 :439
bb|o b:530 :470
bb|s b:551 :449
bb|y b:530 :470
bd|e d:801 :197
bd|o d:912 :87
bd|u d:920 :79
be|> y:636 :337 a:27
be|a y:753 :246
be|c y:765 :212 ys:21
be|d :556 y:440
be|g y:976 :18
be|h :586 y:369 e:43
be|i :871 a:96 y:31
be|j y:462 a:328 :204
be|k y:626 :372
be|l y:555 :434 a:11
be|n :499 y:484 a:16
be|r :574 y:416
be|s y:515 :302 a:163 wn:20
be|t y:888 :80 a:16 al:15
be|z y:767 :85 a:73 w:72
bh|i h:716 :284
bi|> y:989 rt:11
bi|b y:901 :93
bi|c y:924 :38 k:37
bi|d y:755 :206 ay:38
bi|g y:988
bi|l y:810 :160 ay:17 a:13
bi|n y:832 :156 a:12
bi|o y:997
bi|r y:785 :198 a:16
bi|s y:843 :124 sm:30
bj|e y:873 j:105 :13
bj|o y:882 j:111
bk|a k:837 K:152
bl|a l:988 :12
bl|e l:910 :54 n:17 yx:17
bl|i l:961 r:36
bo|> w:983 n:16
bo|b w:996
bo|d w:943 a:52
bo|g w:956 :39
bo|h w:987
bo|l w:957 :28 fw:14
bo|n w:990
bo|r w:960 :40
bo|s w:973 nz:24
bo|t w:940 :58
bo|u w:931 :39 aw:25
bo|w w:594 a:302 :102
bo|y w:998
bo|z w:876 :59 y:55
br|a r:1000
br|e r:990
br|i r:992
br|o r:994
br|u r:984 ym:15
bs|> s:981 z:12
bu|> w:989
bu|b w:976 :20
bu|c w:769 a:223
bu|d w:547 a:297 :154
bu|e w:760 :139 yw:96
bu|g w:803 :106 y:85
bu|i w:739 aw:168 :85
bu|l w:923 :76
bu|n w:687 a:195 :118
bu|r w:740 :141 y:84 yw:21 a:14
bu|s w:771 :186 a:43
bu|t w:774 :163 a:63
by|> y:985 ay:15
by|r ay:849 y:145
ca|> a:983
ca|b a:919 y:68
ca|c a:876 :63 w:58
ca|h a:937 :60
ca|l a:972 :21
ca|m a:965 :34
ca|r a:942 :58
ca|s a:910 y:47 :43
ca|t a:906 :93
ca|v a:991
ca|y a:977 :21
ca|z a:975 :16
cc|a k:544 :292 ak:154
cc|h :623 tx:253 k:79 x:43
cc|i :560 tx:330 s:68 k:31
cc|l k:574 ak:285 :135
cc|o k:478 :419 ak:85 tx:12
cc|r k:645 ak:216 :132
cc|u k:546 :240 ak:203
ce|> :856 y:79 a:64
ce|a :561 y:434
ce|d y:977 :16
ce|l y:843 :156
ce|n :761 y:237
ce|r y:685 :314
ce|s y:916 :82
ce|v y:520 :444 a:33
ch|a :987 h:11
ch|b :967 h:32
ch|d :616 y:362 h:19
ch|e :991
ch|i :993
ch|l :982
ch|m :974 h:25
ch|n :995
ch|o :974
ch|r :997
ch|s :934 x:44 h:22
ch|u :969 h:18
ch|w :994
ch|y :960 h:38
ci|l y:790 :208
ci|m y:988
ci|n y:746 :239 ay:15
ci|o y:864 :113 l:15
ci|s y:990
ck|> k:940 rq:23 :12
ck|a k:998
ck|h k:954 K:44
ck|i k:999
ck|l k:901 q:50 j:49
cl|a l:999
cl|e l:966 r:16 am:16
cl|o l:954 al:41
co|> w:946 :21 kw:19 wn:14
co|b w:992
co|c w:996
co|e w:927 yw:69
co|l w:999
co|m w:948 :50
co|n w:894 :73 st:15
co|r w:918 :62
co|s w:997
co|t w:997
co|u w:946 :36 yw:17
cq|> k:911 q:85
cq|u k:960 t:35
cr|e r:888 :29 nz:28 bw:28 b:28
cs|> :543 s:443 z:11
cs|a s:509 x:467 :12
cs|i :355 x:340 s:292 z:11
cu|> w:929 y:63
cu|a w:852 y:104 :41
cu|e w:952 :43
cu|k w:706 :162 y:128
cu|l w:728 a:153 :116
cu|n w:866 a:60 yw:57 :14
cu|r w:753 y:233 :11
cu|s w:794 :133 a:33 yw:32
cy|> y:937 ms:31 ay:31
cy|p :736 ay:177 y:64 a:17
cy|r y:899 hw:88 ay:11
cz|> :799 z:194
cz|a z:486 :410 t:95
cz|e z:502 :485
cz|i :341 z:293 s:168 h:167
cz|y z:751 :84 yz:81 t:78
da|> a:836 :140 y:22
da|b a:504 :439 y:50
da|d a:993
da|i a:520 :401 e:53 ae:25
da|l a:779 :149 y:47
da|m a:747 :238 y:11
da|n a:896 :56 y:28 ay:16
da|r a:810 :186
da|s a:887 :113
da|u a:891 :104
da|v a:733 y:186 :82
da|w a:527 :437 y:34
dd|> d:550 :449
dd|a d:507 :440 D:52
dd|e d:537 :463
dd|i :545 d:454
dd|l d:545 :455
dd|o d:565 :434
dd|y d:565 :435
de|> :680 y:263 a:46
de|b y:696 :261 w:20 yz:20
de|c y:815 :124 w:56
de|d y:383 a:319 :205 fy:91
de|g :628 y:368
de|i :865 a:132
de|k y:779 :218
de|l :505 y:481
de|m y:754 :233 a:12
de|n :520 y:474
de|o y:830 e:158 :12
de|r :677 y:303 a:12
de|s y:711 :282
de|v y:835 :162
de|w y:674 :323
de|y :843 y:152
dg|e j:918 g:69 yj:10
dg|r g:550 q:244 yj:152 j:46
dh|a :693 h:307
dh|o :511 h:443 yh:45
di|> y:983 :13
di|a y:969 e:19
di|b y:854 :139
di|c y:880 :119
di|d y:940 ay:56
di|g y:925 :66
di|j y:830 a:152 :14
di|l y:834 :148 ay:18
di|m y:957 :41
di|o y:954 :23 l:22
di|r y:654 :344
di|s y:962 :37
di|v y:903 :78 ay:17
dj|a j:902 y:36 :31 wf:30
dj|e j:876 y:106 :15
dj|i j:757 :159 sf:77
dj|o j:734 y:196 tx:60
dl|> l:992
dl|e l:982 :18
dm|a m:970 :30
do|a w:487 :378 e:128
do|b w:990
do|i w:874 r:117
do|k w:977 aw:13
do|l w:824 :145 a:29
do|m w:963 a:24 :13
do|n w:990
do|r w:943 :50
do|s w:995
do|t w:993
do|u w:942 :49
do|v w:935 y:42 :23
dr|a r:957 ry:33
dr|e r:992
dr|i r:986 :14
ds|> z:781 s:179 :40
ds|e s:987
ds|t s:540 x:459
dt|> t:941 :58
du|> w:987 :11
du|a w:855 :143
du|b w:931 :66
du|c w:933 :61
du|d w:712 a:266 :19
du|f a:535 w:413 :52
du|l :551 w:408 a:36
du|m w:924 :69
du|r w:745 :187 yw:46 a:20
dv|a f:676 w:313
dw|a w:908 f:88
dw|i w:684 f:315
dz|a z:608 j:252 :121 D:11
dz|e z:952 j:42
dz|i z:684 j:218 :64 al:31
dz|o j:505 z:474 :12
ea|> a:736 :154 e:86 yn:12 Z:12
ea|c :887 a:110
ea|d :798 a:153 e:28 sa:15
ea|g :624 a:290 e:85
ea|k a:542 :454
ea|l :802 a:194
ea|m :638 a:265 e:96
ea|n a:514 :369 w:103 ea:13
ea|r :881 a:116
ea|s :514 a:446 w:38
ea|t :665 a:333
ea|u :932 a:51 y:17
ea|v :902 a:96
eb|a b:981 wn:18
eb|u b:936 r:63
ec|> k:563 tx:206 ts:131 :33 x:33 q:33
ec|a k:862 j:45 x:44 n:44
ec|c k:477 :373 x:136 tx:12
ec|e s:359 j:264 an:149 tx:137 k:67 sy:15
ec|h x:468 tx:265 k:126 K:85 :33 tn:10
ec|i s:572 k:135 tx:79 x:71 v:66 ts:66
ec|k :929 s:17 tx:11 ts:11 j:11 m:11
ec|o k:996
ec|t k:699 dr:285
ed|> d:985
ed|a d:969 dy:13 t:13
ed|i d:999
ed|o d:985 :14
ee|> :603 y:387
ee|c y:549 wn:226 :218
ee|d :525 y:467
ee|k :622 y:374
ee|l y:547 :451
ee|m y:544 :449
ee|n :507 y:493
ee|r :601 y:378 w:20
ee|s y:621 :352 e:25
ee|t y:532 :467
ee|v y:908 :83
ef|> f:983 fy:15
ef|e f:998
ef|r f:863 sk:132
eg|> g:823 j:91 q:42 al:41
eg|a g:579 j:286 k:98 q:25 br:12
eg|e j:607 g:375 jy:16
eg|g g:384 :301 j:240 br:28 d:25 q:19
eg|h g:655 q:255 j:84
eg|i j:552 g:266 :80 k:62 h:39
eg|o g:749 j:168 q:28 :27 al:27
eg|r j:554 g:340 k:75 q:30
eg|u g:626 j:288 q:60 rq:22
eh|> :967 g:24
eh|a h:894 :106
eh|e h:805 :195
eh|i h:908 :91
eh|m h:745 :253
eh|n h:692 :288 y:20
eh|o h:843 :154
eh|r h:546 :452
eh|t h:550 :448
eh|u h:678 :193 K:125
eh|z h:920 :80
ei|> y:945 ay:37
ei|b y:933 ay:52
ei|c y:918 a:45 :32
ei|d y:974 ay:20
ei|f y:920 ay:68
ei|g y:932 ay:38 :29
ei|i y:520 :171 ha:108 ay:103 a:76 va:18
ei|j y:843 ha:118 ay:17 :16
ei|k y:952 ay:46
ei|l y:962 ay:20 a:16
ei|m y:955 :32 ay:12
ei|n y:893 ay:60 :32
ei|r y:985 a:13
ei|s y:976 a:14
ei|z y:925 ay:66
ej|> y:579 j:368 :51
ej|a j:436 y:328 K:232
ej|e j:444 K:291 y:245 :19
ej|i j:616 K:223 :55 h:51 ys:51
ej|o K:508 j:425 y:65
ek|> k:906 q:81
ek|e k:976 ds:23
ek|h K:724 k:275
ek|i k:947 q:33 j:20
ek|k :780 k:195 q:23
el|> l:964 :26
el|a l:947 :35
el|e l:981 fr:11
el|i l:971 :11
el|l :498 l:495
el|m l:977 ly:13 yl:10
el|o l:951 :30
el|s l:999
el|u l:946 st:51
el|y l:966 :30
em|e m:999
em|i m:1000
em|o m:955 :16 n:16 wm:12
em|p m:960 r:28 :10
en|> n:988
en|a n:956 ny:34
en|b n:973 :13 r:13
en|e n:983
en|i n:1000
en|s n:999
eo|d w:994
eo|n w:962 ea:22 :15
eo|r w:930 y:58
eo|s w:843 sk:140
ep|> b:992
ep|e b:961 f:37
ep|h f:720 b:242 a:28
eq|u k:811 K:152 yK:15 q:15
er|> r:937 :56
er|b r:988 :12
er|e r:984 :11
er|i r:983
er|k r:967 ry:33
er|l r:979 ry:11 my:10
er|o r:988
es|> s:645 z:227 :92 x:27
es|a s:652 z:261 x:59 v:15 ws:13
es|b s:991
es|c s:660 x:309 :19
es|e s:586 z:307 x:87 tz:17
es|h x:999
es|i s:700 x:158 z:103 :20 v:18
es|l s:938 x:42 sa:17
es|m s:821 z:175
es|n s:463 z:278 :252
es|o s:866 x:65 z:33 b:33
es|p s:971 x:28
es|r s:771 x:141 gn:86
es|t s:967 :11
es|u s:836 x:161
et|> t:696 :284 d:12
et|a t:988 n:12
et|e t:969 xr:15 z:11
et|h v:754 t:195 D:25 :12 wr:12
et|i t:949 :29 x:16
et|o t:949 d:51
et|t t:510 :474 tw:16
et|u t:891 d:105
eu|> w:962 s:31
eu|b w:692 :169 wy:133
eu|d w:959 :32
eu|e w:937 :56
eu|g w:930 :65
eu|l w:932 wy:37 :25
eu|m w:768 wy:165 :43 a:10
eu|n w:554 :226 a:131 wy:88
eu|r w:552 :443
eu|s w:914 :70 wy:14
eu|t w:621 wy:362 :14
eu|x w:968 :29
ev|a f:963 w:18 b:18
ev|l w:693 f:287 yf:18
ev|r f:879 :59 fy:59
ew|> w:963 :34
ew|a w:666 f:282 v:50
ew|e w:792 f:150 :33 fa:24
ew|i w:642 f:321 wf:35
ew|s w:476 f:363 wf:81 :80
ex|> ks:936 as:46 :15
ex|a ks:541 kz:313 k:113 z:10
ex|i ks:964 x:21
ey|> y:993
ey|i y:806 h:143 hy:25 :24
ey|o y:657 :172 hy:167
ey|r y:939 :41 ay:20
ez|> z:886 s:62 v:18 :13 yv:12
ez|a z:803 dy:70 s:46 :30 v:29 d:21
ez|e z:915 j:58 gz:22
ez|h z:757 j:129 s:99
ez|i z:931 j:61
ez|u z:848 h:120 yh:16
ez|z :373 e:235 z:198 t:47 d:44 D:43
fa|> :503 a:457 ae:39
fa|b a:933 :62
fa|d a:546 :452
fa|e a:843 ay:126 :23
fa|h :834 a:118 w:47
fa|k :740 a:258
fa|l a:761 :171 w:67
fa|n a:966 :34
fa|o :717 a:269 e:10
fa|r :521 a:471
fa|t a:582 :390 ea:14 yh:14
fa|w :835 a:162
fa|y a:529 :470
fa|z a:738 :257
fe|> :779 y:184 e:36
fe|b :705 y:281
fe|d y:914 a:66 :19
fe|f y:595 a:318 :77
fe|h :817 y:101 e:78
fe|i :817 y:70 e:70 a:41
fe|l y:542 :438 a:20
fe|r :658 y:336
fe|t :555 y:427 yz:15
ff|> f:497 :493
ff|a f:540 :460
ff|e f:506 :491
ff|i :486 f:483 an:30
ff|l f:547 :452
ff|o f:535 :465
ff|r f:526 :473
fi|> y:954 ye:30 ey:16
fi|e y:973 ay:26
fi|k y:612 :380
fi|l y:935 :47 m:16
fi|r y:577 :289 ay:105 ny:27
fi|s y:943 a:51
fl|a l:996
fl|e l:917 :45 yl:37
fl|o l:997
fo|l w:992
fo|n w:927 a:52 :21
fo|r w:970 :22
fo|u w:997
fr|a r:993
fr|e r:999
fr|i r:999
ft|> t:993
fu|> w:823 y:144 :30
fu|j w:990
fu|k w:990
fu|l w:707 :198 a:47 y:46
fu|m w:920 :72
fu|n w:932 :63
fu|r w:909 :87
fu|s w:975 :22
fu|t w:786 yw:168 :35
ga|> a:950 :50
ga|a a:543 :335 w:97 e:25
ga|b a:881 :95 y:21
ga|d a:778 :186 ay:34
ga|e :525 a:452
ga|g a:811 y:182
ga|i a:640 :324 ay:34
ga|k a:987 :10
ga|l a:866 :103 y:30
ga|m a:790 :170 y:39
ga|s a:928 :71
ga|t a:744 :126 y:110 w:20
ga|z a:891 :105
ge|> :880 y:109 a:11
ge|a :545 y:450
ge|i :957 a:35
ge|l y:618 :381
ge|m y:813 :174
ge|n y:570 :413
ge|o :730 y:259
ge|r :578 y:421
ge|s y:538 :459
ge|t y:763 :196 yr:39
gg|> :793 g:175 j:29
gg|a :596 g:186 j:161 q:55
gg|e :556 j:246 g:162 q:34
gg|i :423 j:412 g:150
gg|o :649 g:199 j:128 y:14
gg|s :644 g:273 j:77
gg|y :768 g:140 j:85
gh|a :819 h:181
gh|e :930 h:70
gh|i :994
gh|l :968 h:32
gh|o :915 h:84
gh|r :969 h:29
gh|t :998
gh|u :955 h:44
gi|a y:888 :112
gi|b y:861 :130
gi|d y:613 :381
gi|e y:806 :132 la:60
gi|n y:861 :126 ay:13
gi|o y:682 :318
gi|s y:852 :88 a:30 lv:29
gi|u y:514 :486
gl|e l:981 ts:16
gl|i l:954 ly:28 :18
gl|o l:995
gn|a n:786 ny:213
gn|e n:879 ny:97 nj:18
gn|o ny:508 n:491
go|> w:970 a:11 :11
go|d w:954 :42
go|k w:969 aw:17 :12
go|l w:954 :45
go|n w:949 :28 a:14
go|r w:958 :31 kw:10
go|s w:996
go|t w:997
go|u w:952 kw:24 :24
go|v w:891 :108
gr|i r:987 a:12
gs|> z:727 s:172 :67 r:32
gs|u s:657 :170 h:167
gu|> w:987 :12
gu|a w:928 :70
gu|c w:962 :35
gu|d w:934 :63
gu|e :800 w:174
gu|g w:958 :31
gu|i :626 w:311 a:51
gu|l w:795 :204
gu|m w:883 a:55 yw:46 :12
gu|n w:783 :111 a:106
gu|r w:817 :123 y:34 yw:25
gu|s w:536 :463
gu|t w:926 :72
gu|y w:638 a:353
gu|z w:966 :29
gy|> y:937 ms:61
ha|> a:761 :218 y:10
ha|b a:539 :386 e:57 y:18
ha|c a:810 :155 w:32
ha|d a:545 :422 ay:24
ha|e :487 a:392 ay:84 e:33
ha|f a:529 :430 y:40
ha|g a:754 :245
ha|h a:552 :426 lw:22
ha|i a:447 :396 ay:90 e:68
ha|j a:591 :379 ay:29
ha|k a:627 :350 ys:13
ha|l a:692 :262 w:27 e:15
ha|m a:682 :314
ha|n a:837 :155
ha|o a:682 :245 ay:66
ha|r a:826 :157 y:14
ha|s a:698 :286
ha|t a:785 :187
ha|w :833 a:166
ha|y a:670 :319
ha|z a:470 :455 y:73
hc|e s:533 j:436 tx:14
hc|h tx:529 :267 x:141 K:55
hd|a d:933 j:65
he|a y:885 :113
he|b :485 y:364 a:107 e:28 ay:15
he|c y:467 a:304 :224
he|d :514 y:458 a:27
he|e :574 y:407 w:19
he|g y:469 :424 a:101
he|h :808 y:182
he|i :618 a:374
he|j :687 a:260 y:48
he|l y:641 :326 a:28
he|m y:519 :385 a:96
he|n :556 y:426 a:17
he|o y:934 :66
he|p y:804 :192
he|r :558 y:422 a:14
he|s y:543 :455
he|v y:746 w:176 :76
he|w y:734 :264
he|y :715 a:256 y:20
hf|i f:800 ab:188
hg|a g:431 j:299 k:262
hi|> y:983 :11
hi|a y:999
hi|b y:872 :105 yb:20
hi|c y:784 :216
hi|d y:887 :85 ay:28
hi|e y:997
hi|g y:889 :66 ay:44
hi|h y:966 t:28
hi|j y:599 :323 a:74
hi|k y:877 :122
hi|l y:849 :115 ay:25
hi|m y:906 :94
hi|n y:855 :119 ay:26
hi|p y:965 a:33
hi|r y:902 :82 ay:12
hi|s y:856 :142
hi|t y:814 ay:166 :19
hi|w y:941 ay:36 :11
hi|y :532 y:467
hj|a y:690 j:298
hk|a k:830 q:86 yd:82
hk|o k:909 :45 K:45
hl|> l:996
hl|e l:976 :23
hl|i l:995
hl|o l:958 ar:30
hm|a m:956 :44
hn|e n:998
ho|a w:871 k:117
ho|b w:656 :335
ho|d w:914 :43 a:40
ho|e w:948 wa:48
ho|f w:998
ho|g w:900 a:83
ho|h w:846 a:126 :17
ho|j w:651 :349
ho|k w:609 :284 a:92 aw:15
ho|l w:949 :43
ho|m w:847 :142
ho|n w:925 :32 a:21 aw:11 ka:11
ho|r w:869 :125
ho|s w:774 :225
ho|t w:838 :159
ho|u w:848 :70 aw:60 a:15
ho|z w:782 :200 aw:17
hr|a r:989 ar:10
hr|i r:1000
hs|> s:832 z:112 x:52
hs|a s:903 em:83
hs|e s:983
ht|> t:993
ht|e t:933 n:55 :11
ht|h t:546 v:275 :170
ht|o t:944 d:55
hu|> w:889 we:62 y:39
hu|a w:796 :112 e:75
hu|b w:839 :123 a:37
hu|c w:458 nf:352 a:153 :34
hu|d :481 w:436 a:80
hu|e w:746 yw:178 :73
hu|g yw:444 w:393 y:88 a:46 :21
hu|i w:721 yw:157 aw:79 :40
hu|j :605 w:390
hu|k w:805 :131 a:62
hu|l w:757 :163 aw:27 a:26 y:26
hu|m w:487 :424 yw:43 a:23 r:21
hu|n w:716 :254 a:17 y:14
hu|r w:595 :232 y:172
hu|s w:535 :376 a:50 ba:19 yw:19
hu|t w:842 a:112 :44
hu|y w:364 :283 ka:203 a:146
hw|a w:920 f:40 v:37
hw|e f:477 w:456 yd:59
hy|> y:915 ay:55 n:29
hy|a y:958 ay:41
hy|d ay:551 y:448
hy|e y:558 ay:148 hw:143 tx:143
hy|m y:657 ay:338
hy|n y:653 ay:338
hy|o y:584 :167 t:82 j:82 w:82
ia|> a:860 :102 e:17 y:15
ia|b a:971 :15 e:12
ia|d a:925 :73
ia|g a:995
ia|h a:703 :195 e:102
ia|l a:866 :100 y:32
ia|m a:977 :23
ia|n a:976 :17
ia|r a:916 :63 e:20
ia|s a:974 :26
ib|a b:979 f:11 by:10
ic|> tx:838 k:145 x:10
ic|a k:895 tx:56 ts:20 :19
ic|e s:785 tx:100 x:42 xy:31 j:27 k:13
ic|h tx:555 x:258 k:93 K:57 :20
ic|i s:421 tx:231 x:196 q:57 k:44 :26
ic|k :957 tx:27 s:11
ic|l k:483 q:170 tx:168 j:167
ic|o k:950 q:13 tx:12 ts:12 xy:12
ic|t k:997
ic|u k:716 j:72 tx:70 q:69 :67
ic|z tx:718 s:102 k:60 :59 x:54
id|> d:980
id|i d:989 Z:11
id|o d:984 t:15
id|t :898 d:102
ie|> :982 y:15
ie|b :937 a:41 y:19
ie|c :876 y:118
ie|d :959 y:39
ie|f :713 y:280
ie|g :844 y:152
ie|h :892 a:81 y:25
ie|j :912 y:66 a:14
ie|k :777 y:134 a:87
ie|l :663 y:290 a:47
ie|m :772 y:221
ie|n :605 a:340 y:55
ie|p :707 y:279
ie|r :544 y:443
ie|s :885 y:114
ie|t :703 y:280 a:17
ie|u :976 y:19
ie|v y:522 :474
ie|w :832 a:127 y:38
if|> f:948 yq:30 :22
ig|> g:700 j:264 :18 q:18
ig|a g:561 j:348 k:39 q:26 n:13 jr:13
ig|e j:575 g:310 :33 k:32 q:32 ga:12
ig|g g:452 :321 j:172 lw:36 q:18
ig|h :763 g:174 q:42 j:21
ig|i j:721 g:236 k:41
ig|n :568 g:247 j:166 q:18
ig|o g:725 j:219 k:36 :18
ig|u g:724 j:241 q:18 dr:17
ih|a h:965 :25 K:10
ih|e h:930 :69
ih|i h:939 :39 x:22
ih|r h:892 :105
ih|y h:769 ng:153 :74
ii|> lv:320 ny:319 y:192 :169
ii|a y:526 :471
ii|i :868 lv:54 y:30 va:30 a:13
ii|n y:577 :415
ij|> j:659 :278 y:58
ij|a :553 j:374 y:38 K:33
ij|e :603 j:280 y:60 w:54
ij|i j:948 :47
ij|o :448 j:289 K:149 r:90 y:24
ik|> k:851 q:135
ik|a k:971 q:28
ik|e k:964 nt:15 jy:12
ik|i k:900 q:50 m:25 x:25
ik|o k:1000
ik|s k:963 r:36
ik|y k:662 q:168 j:168
il|> l:988
il|a l:977 :12
il|e l:992
il|i l:964 :26
il|k l:992
il|l :534 l:455
il|m l:998
il|o l:947 :37 n:13
il|s l:998
il|y l:996
im|e m:986 an:13
im|p m:826 :80 ae:48 q:34
in|a n:979 ny:12
in|c n:938 r:62
in|e n:943 :22 ny:20
in|g n:981 :14
in|i n:990
in|o n:965 ny:23
in|s n:984
io|c w:786 :205
io|l w:996
io|n w:907 :47 ys:11 e:11 x:11
io|r w:997
io|s w:960 ky:36
io|t w:948 aw:51
io|u w:973 :25
ip|> b:903 qt:46 my:46
ip|h f:834 :153
ip|o b:915 rt:42 fr:42
iq|u k:876 q:70 :26 g:26
ir|> r:973 :18
ir|a r:994
ir|b r:904 ky:95
ir|d r:923 :77
ir|h r:868 ks:126
ir|i r:990
ir|s r:922 ry:38 d:28
ir|u r:875 :105 ny:20
is|> s:894 :48 x:25 z:19
is|a s:796 z:132 x:30 :25
is|c x:549 s:380 xt:44 :27
is|e s:485 z:390 x:78 :13 tr:12 na:12
is|h x:966 :14 s:12
is|i s:583 z:309 x:85 ka:21
is|o s:935 z:49 x:12
is|p s:862 ws:126
is|t s:983
is|y s:634 x:216 z:135 :14
it|> t:829 :87 d:74
it|a t:973 ts:11
it|e t:978 :15
it|h v:860 t:105 D:17 :17
it|i t:900 s:98
it|s t:1000
it|u t:933 tx:64
it|y t:861 d:97 :41
iu|> w:933 :66
iu|l w:924 :60 y:11
iu|s w:953 :47
iv|> f:917 yy:82
iv|a f:970 w:15 zm:14
iv|e f:965 b:16 :16
iv|i f:999
iv|o f:961 an:38
iw|a w:974 aw:23
ix|> ks:912 kl:64 :20
iy|e y:923 nK:48 :26
iy|u y:884 ta:105 :11
iz|> z:798 :65 s:62 j:15 v:15 Z:15
iz|a z:874 Z:53 :18 d:18 v:18 as:18
iz|e z:940 j:28 s:27
iz|i z:618 ts:194 j:64 :42 d:40 s:40
iz|o z:931 :66
iz|u z:957 dz:41
iz|z :492 z:234 e:127 ts:57 af:30 t:30
ja|> a:790 :182 ae:28
ja|b :731 a:262
ja|c a:997
ja|e a:810 :162 y:17
ja|f a:437 e:340 :222
ja|h a:604 :364 y:32
ja|j a:974 :21
ja|k a:836 y:137 :27
ja|l a:593 :347 e:30 y:30
ja|m a:535 :287 y:178
ja|n a:912 :56 ay:25
ja|r a:784 :202 e:14
ja|s a:809 ay:147 :43
ja|v a:655 :341
jc|i tx:602 s:350 :13 x:13
je|b :855 y:133
je|d :848 y:143
je|f y:835 :155
je|l y:566 :430
je|m :761 y:223 a:10
je|r y:747 :252
je|v :637 y:358
je|w :879 y:85 w:27
ji|d :583 y:408
ji|k y:811 ta:167 :11
ji|m y:970 :28
ji|n y:799 :198
ji|s y:633 :358
jj|a j:656 :324 y:17
jk|o k:961 :39
jo|a w:998
jo|h w:996
jo|k w:974 aw:14 :10
jo|n w:947 :26 hw:26
jo|r w:998
jo|s w:964 :34
jo|u w:883 :116
jo|z w:649 :326 aw:23
js|a x:564 s:418
ju|a w:906 :54 y:39
ju|h w:879 :117
ju|l w:982 :15
ju|n w:914 :62 a:23
ju|r w:796 :125 y:59 ww:19
jv|e f:814 an:179
ka|> a:931 :63
ka|b a:572 :421
ka|c a:696 :302
ka|e a:486 ay:434 :76
ka|i a:618 :361 rw:19
ka|j a:923 y:60 :15
ka|k a:965 :34
ka|l a:787 :202 b:10
ka|m a:863 :117 y:20
ka|n a:838 :125 y:31
ka|o a:864 :88 ae:41
ka|p a:961 ar:38
ka|r a:733 :267
ka|s a:862 :129
ka|t a:901 :89
ka|u a:534 :420 w:45
ka|w a:873 :125
ka|y a:865 :134
ka|z a:982 :16
kc|e tx:480 s:308 j:188
kc|i :347 tx:202 x:182 j:174 s:75 k:10
ke|> :602 y:384
ke|b y:818 :167
ke|d y:757 :232
ke|i :751 y:155 a:90
ke|k y:719 :156 w:117
ke|l :519 y:470 a:10
ke|m y:801 :192
ke|n y:696 :295
ke|r :728 y:267
ke|s :643 y:356
ke|t y:905 a:59 :36
ke|v y:568 :424
kh|a :918 h:77
kh|e :854 h:146
kh|i :994
kh|l :981 h:19
kh|m :653 h:229 y:117
kh|o :893 h:102
kh|r :985 h:14
kh|u :934 h:66
ki|> y:977 :14
ki|h y:987
ki|i y:585 :369 va:23 a:16
ki|l y:775 :196 a:28
ki|m y:961 :38
ki|n y:823 :172
ki|r y:786 :213
ki|s y:902 :96
ki|y :673 y:303 a:23
kj|e y:874 j:102 :15
kk|a k:464 :378 q:157
kk|e k:544 :454
kk|i :752 k:244
kk|o k:805 :194
kl|a l:997
kl|e l:983
kl|i l:998
kl|o l:994
ko|> w:982 :11
ko|b w:873 :83 a:40
ko|d w:988
ko|g w:984
ko|h w:940 sw:48
ko|k w:947 jw:41
ko|l w:986 :13
ko|n w:985 :14
ko|r w:970 :15 a:15
ko|s w:988 :11
ko|t w:958 :38
ko|u w:984 :15
ko|v w:996
ko|w w:933 wa:27 a:20 aw:13
ks|> s:980 br:16
ks|e s:991
ks|i s:616 x:369
ks|o s:995
ku|> w:935 :44 y:20
ku|b w:933 :37 e:29
ku|d w:863 a:120 :15
ku|e w:923 :68
ku|f w:916 :73 a:10
ku|g w:701 y:129 a:128 :34
ku|h w:969 :28
ku|i w:812 a:122 :61
ku|l w:875 :73 yw:50
ku|m w:862 :134
ku|n w:947 :51
ku|r w:895 :90 a:13
ku|s w:932 :66
ku|t w:724 :185 a:45 yw:44
ku|w w:801 :193
ku|z w:972 :24
kw|e w:977 f:12 :10
ky|l ay:661 y:332
la|> a:843 :112 y:39
la|b a:641 :262 e:59 ea:37
la|c a:891 :71 y:25 h:13
la|d a:912 y:37 :27 e:13 ea:12
la|e a:810 :184
la|f a:867 :100 e:32
la|h :634 a:366
la|i :548 a:400 e:50
la|k a:647 :190 y:162
la|l a:934 e:48 :18
la|m a:786 :178 e:36
la|n a:938 :31 y:19
la|o a:707 el:216 :71
la|r a:891 e:46 :29 y:29
la|s a:945 :32 e:16
la|t a:800 :144 y:23 e:12 ar:11 ea:10
la|u :672 a:328
la|v a:928 :54 y:18
la|z a:862 :104 ea:17 e:17
lb|e b:976 :24
lb|r b:956 :44
lc|a k:686 tx:188 :63 ky:60
lc|e s:672 tx:210 k:102
lc|h tx:389 x:324 k:138 K:69 q:66 :11
lc|i tx:372 x:238 s:201 k:120 q:59
lc|o k:972 tx:26
ld|> d:966 t:13
ld|a d:999
ld|e d:951 ad:24 :12 sn:12
ld|i d:999
ld|o d:984 n:15
ld|r d:909 wk:45 bn:45
ld|s d:930 n:35 :35
ld|t d:738 :262
le|> :789 y:202
le|a y:950 :28 a:13
le|b :469 y:401 w:127
le|c y:764 w:133 :99
le|d y:628 :368
le|f y:619 w:193 :157 a:31
le|g y:827 :127 a:46
le|h y:503 :451 a:44
le|i :738 a:253
le|j y:426 :388 w:174
le|l y:661 a:281 :57
le|m y:554 :264 w:117 a:65
le|n y:693 :255 a:36
le|o y:979 :20
le|p y:680 :224 w:93
le|r :714 y:278
le|s y:638 :339 a:11
le|t y:782 :208 a:10
le|v y:825 :173
le|x y:547 :450
le|y :980
lf|> f:995
lh|a h:752 :179 g:39 y:25
lh|e h:714 :219 yh:67
lh|i h:883 :117
lh|o h:816 y:168 :16
li|a y:980
li|b y:795 :157 sn:25 e:19
li|d y:757 :242
li|e y:961 ay:21
li|f y:889 :110
li|g y:746 ay:220 a:32
li|k y:948 :27 hy:24
li|l y:937 ay:37 :25
li|n y:893 :80 a:18
li|o y:978 :12 yl:10
li|p y:973 :26
li|s y:927 :43 ay:29
li|t y:920 :67 ay:13
li|v y:974 :21
li|z y:927 :72
lj|a y:628 j:325 wj:42
lj|e y:690 j:268 :37
lj|k y:494 :473 j:33
lj|u y:818 kx:100 j:61 K:17
lk|> k:919 ds:73
lk|a k:689 q:165 :106 g:41
lk|e k:971 :28
lk|i k:855 q:143
ll|> l:539 :456
ll|a :520 l:456 y:11
ll|e :546 l:437 y:15
ll|i l:529 :471
ll|m l:559 :440
ll|n :428 l:408 y:163
ll|o :586 l:396 y:19
ll|s :559 l:410 y:31
ll|u l:562 :420 y:18
ll|y :514 l:481
lo|> w:995
lo|c w:955 :43
lo|d w:948 :47
lo|e w:939 yw:56
lo|f w:962 a:34
lo|g w:899 :73 a:21
lo|h w:879 :61 l:51
lo|k w:980 aw:11
lo|l w:826 :85 a:82
lo|m w:981 :17
lo|n w:971 :28
lo|p w:996
lo|r w:970 :21
lo|s w:938 :51 me:10
lo|t w:978 :21
lo|u w:947 :22 al:17 a:13
lo|w w:892 :76 a:32
lo|z w:977 aw:16
lp|h f:943 r:50
lp|i b:772 x:111 bt:111
lr|a r:659 :339
lr|i r:903 zm:93
ls|> z:595 s:359 :16 at:15 yn:15
ls|e s:864 tr:51 :28 z:28 x:26
ls|o s:998
lt|> t:795 :167 d:19 wr:19
lt|e t:998
lt|h t:628 v:237 D:132
lt|i t:886 ty:55 D:53
lu|> w:965 y:28
lu|a w:889 :108
lu|b w:985 :12
lu|c w:922 a:44 :31
lu|d w:989
lu|e w:866 :129
lu|i w:889 a:70 :35
lu|k w:928 :39 a:33
lu|l w:863 yw:100 :30
lu|m w:694 a:180 :91 Kw:32
lu|n w:866 a:102 :32
lu|p w:934 a:59
lu|r w:951 :37
lu|s w:844 :121 a:19 y:16
lu|t w:883 :78 ba:36
lu|x w:952 :43
lu|z w:966 :29
lv|a f:978 fy:21
lv|e f:962 b:24 yf:12
lv|i f:923 w:19 yf:19 af:19 wf:19
lw|a w:854 :142
ly|d y:544 ay:456
ly|n y:964 ay:18 a:17
lz|> z:598 ts:377 :11
lz|e z:876 s:106
ma|> a:770 :219
ma|b a:773 :220
ma|c a:896 :85 y:19
ma|d a:633 :349 e:18
ma|e a:491 :254 ae:229 ay:23
ma|g a:859 :141
ma|h :674 a:326
ma|i a:509 :390 ae:67 e:14 ay:10
ma|j a:658 :244 y:54 yj:43
ma|k a:775 :213 y:12
ma|l a:839 :119 e:14 w:14 y:14
ma|m a:917 :65 e:18
ma|n a:934 :62
ma|o a:624 :156 e:142 ay:71
ma|r a:902 :90
ma|s a:858 :135
ma|t a:912 :88
ma|u :631 a:352 y:17
ma|y a:670 :314 wd:14
ma|z a:792 :190 e:17
mb|> b:813 :95 wn:91
mb|a b:950 r:12 t:12 lb:12 :10
mc|a k:648 ak:334
mc|c :814 k:130 ak:28 a:22
mc|e ak:768 s:202 tx:11
mc|h tx:451 wx:209 ak:165 x:139 :18 k:10
mc|i ak:523 k:215 s:212 tx:22
mc|k a:631 :368
mc|l ak:716 k:275
mc|n ak:827 k:143 tx:20
me|> :532 y:455 a:13
me|a y:985 :12
me|d y:534 :438 a:27
me|g y:815 :180
me|h :716 y:224 e:58
me|i :716 a:192 ay:90
me|j y:837 :151
me|l y:540 :447 a:14
me|m y:546 a:411 :37
me|n y:530 :428 a:42
me|r :573 y:420
me|s :622 y:365 a:13
me|t y:610 :389
me|y :568 a:361 y:36 w:35
me|z y:541 :456
mh|a h:941 :57
mi|> y:1000
mi|a y:919 ay:54 wl:27
mi|c y:944 ay:56
mi|d y:947 :52
mi|g y:991
mi|j y:710 ay:171 a:104 :13
mi|k y:787 ay:144 :54 w:15
mi|l y:931 :25 ay:23 a:11
mi|m y:990
mi|n y:926 :63
mi|r y:951 :42
mi|s y:823 :161 tr:15
mi|t y:926 :58 a:15
mi|y :893 y:88 a:19
mi|z y:837 :162
ml|e l:868 r:116 :14
mm|> m:527 :472
mm|a m:568 :432
mm|e :540 m:442 r:11
mm|i m:543 :456
mm|o m:527 :472
mm|y m:597 :401
mo|> w:1000
mo|a w:733 :263
mo|b w:670 :312 aw:12
mo|c w:834 a:156
mo|d w:943 aw:53
mo|e w:793 e:203
mo|g w:855 :136
mo|h :689 w:308
mo|j :651 w:348
mo|k w:752 :241
mo|l w:960 :26 da:13
mo|m w:993
mo|n w:938 :51 a:11
mo|r w:948 :47
mo|s w:777 :222
mo|t w:983 :16
mo|u w:847 :138
mp|> b:952 qs:42
mp|e b:934 f:32 :25
mp|r b:827 bw:167
mp|s :520 b:480
mr|> rw:850 r:142
ms|> z:695 s:231 as:44 ws:28
ms|e s:796 z:196
ms|h x:843 :153
mu|a w:408 :391 e:199
mu|d w:651 :281 mw:64
mu|e w:808 wy:152 :36
mu|h :964 w:33
mu|i w:555 :275 e:165
mu|l w:854 :111 y:34
mu|n w:796 :174 a:14 yw:13
mu|r w:901 :61 a:29
mu|s w:727 :196 a:46 yw:15 h:15
mu|t w:648 :301 yw:25 y:25
mw|e w:978 f:11
my|> y:975 :24
my|e ay:552 y:289 :156
my|l y:484 ay:401 a:110
na|> a:934 :60
na|b a:733 :264
na|d a:708 :281 y:11
na|f :646 a:349
na|h a:675 :325
na|j :518 a:480
na|k a:908 :81 y:11
na|l a:925 :38 e:12 y:12 w:12
na|n a:983
na|o a:856 e:64 aw:32 :25 ae:22
na|p a:925 :38 e:37
na|q :758 a:231 e:11
na|r a:921 :63 w:15
na|s a:729 :243 y:28
na|t a:908 :44 y:41
na|w :680 a:318
na|y a:866 :109 e:24
na|z a:624 :374
nb|e b:947 :18 ra:18 af:18
nc|> k:504 tx:228 :143 s:61 j:61
nc|a k:603 s:212 tx:67 j:51 z:40 x:26
nc|e s:816 x:93 :35 j:18
nc|h x:612 tx:206 k:131 :31 j:10
nc|i s:572 tx:167 x:141 j:71 k:31 z:15
nc|o k:768 s:145 :18 tx:17 j:17 x:17
nc|y s:925 :66
nd|> d:864 :111 da:13
nd|a d:977
nd|e d:992
nd|h d:981
nd|i d:969 :10 za:10 r:10
nd|r d:982 :16
nd|s d:972 yt:27
ne|> :847 y:123 a:22
ne|a y:579 :420
ne|b :503 y:492
ne|c y:597 :359 h:41
ne|d y:699 :299
ne|e :542 y:394 an:37 a:26
ne|f :646 y:345
ne|i :621 a:306 y:71
ne|j :369 y:317 a:221 yy:90
ne|l y:855 :112 a:14
ne|m :537 y:398 e:37 a:26
ne|p :651 y:340
ne|r :757 y:225 a:14
ne|s :552 y:434 a:14
ne|t y:873 :115 a:12
ne|v y:871 :106 w:21
ne|w y:943 :55
ne|y :948 y:40 a:12
ng|> g:743 j:219 :27
ng|a g:774 j:169 k:23 q:23 :11
ng|h g:822 j:108 :47 q:23
ng|i j:498 g:345 k:93 :32 t:31
ng|j g:951 :29 j:20
ng|l j:587 g:408
ng|o g:763 j:149 q:29 :29 k:15 at:15
ng|r g:791 :156 j:46
ng|s g:722 j:198 :40 k:19 dw:14
ng|u g:769 j:125 q:42 yk:20 z:20 :18
ng|y j:542 g:356 jy:86 :13
nh|a h:701 :246 y:53
nh|e h:908 K:56 :35
nh|i h:929 :71
nh|o h:516 y:350 :134
ni|> y:986
ni|a y:999
ni|d y:889 :73 my:35
ni|e y:992
ni|f y:988
ni|g y:851 :145
ni|k y:990
ni|l y:996
ni|m y:801 :196
ni|n y:942 :48
ni|o y:980 ya:18
ni|s y:880 :120
ni|v y:817 w:143 ay:31
ni|z y:607 :390
nj|a j:491 y:464 :21 K:21
nj|e y:569 j:354 K:71
nj|i j:787 :121 y:61 tx:30
nj|o j:746 y:50 K:43 :40 g:40 dz:40
nk|> k:998
nk|e k:982 j:18
nk|h k:518 K:478
nk|i k:967 m:31
nl|e l:949 w:45
nn|> n:499 :498
nn|a n:505 :495
nn|e :511 n:481
nn|i n:509 :480 yn:11
nn|o n:551 :429 m:19
nn|s n:574 :425
nn|u n:558 :416 b:26
nn|y n:519 :480
no|> w:983
no|b w:996
no|c w:992
no|i w:914 gy:80
no|k w:911 wn:58 :19 aw:11
no|l w:924 yw:42 n:26
no|m w:772 e:180 a:44
no|n w:939 :31 a:16 yw:13
no|p w:801 :188
no|r w:964 :28
no|s w:964 :35
no|t w:919 :49 y:29
no|u w:962 :38
no|v w:995
no|w w:959 :32
no|z w:923 :65 aw:11
nr|i r:999
ns|> z:585 s:370 :28 x:16
ns|a s:994
ns|e s:953 z:40
ns|h x:848 s:51 z:50 :43
ns|i s:988
ns|k s:979 :21
ns|o s:966 :21 dr:11
ns|t s:758 x:209 :33
nt|> t:809 :191
nt|a t:983
nt|e t:992
nt|h v:561 t:372 D:48 j:18
nt|i t:968 :29
nt|o t:1000
nt|y t:995
nt|z t:944 y:54
nu|> w:965 y:28
nu|a w:440 :334 yw:221
nu|e w:766 e:153 :73
nu|m w:678 e:135 :120 a:50 b:14
nu|n w:801 a:182 :15
nu|r w:861 y:70 :52 a:16
nu|s w:713 :252 a:18 y:17
nu|t w:831 a:105 :62
ny|o y:834 :81 ae:81
ny|s y:853 :145
nz|> z:878 ts:116
nz|a z:968 Z:30
nz|e z:882 :40 D:37 k:37
nz|i z:832 x:127 d:34
nz|l z:826 ts:135 d:14
nz|o z:959 v:36
nz|u z:589 s:244 :154
oa|d :631 a:362
oa|k a:591 :407
oa|q a:961 :31
oa|t a:481 :214 e:203 ha:100
oa|y :867 a:128
oc|> k:674 tx:235 :87
oc|c k:743 :226 tx:28
oc|e s:638 tx:244 x:106
oc|h x:330 tx:315 K:231 k:72 ky:28 t:11
oc|i s:665 tx:114 k:100 ts:95
oc|k :999
oc|r q:825 k:159
od|> d:935 :30 n:23 ys:11
od|a d:974 :13 D:13
od|e d:947 l:32 :20
od|i d:999
od|j :858 d:140
oe|l y:551 :446
oe|s :619 y:377
oe|t :716 y:282
of|> f:961 wr:33
of|u f:844 el:153
og|a g:656 j:258 q:64 r:21
og|d g:814 j:179
og|e j:600 g:365 q:32
og|g :571 j:212 g:118 y:88
og|l g:367 j:329 :270 k:33
og|n g:337 :301 j:274 yK:85
og|u g:554 j:350 dr:45 br:45
oh|a h:894 :85 w:10 nz:10
oh|e h:937 :62
oh|i h:878 :121
oh|o h:783 :214
oh|r h:532 :406 K:62
oh|s h:953 :44
oi|> y:829 :103 a:68
oi|l y:876 a:111
oi|n y:514 a:444 :41
oi|r a:456 y:408 :70 rw:64
oi|s a:482 y:422 ay:45 :37 za:15
oi|t y:616 a:213 :167
oi|v y:658 a:315 ay:23
oj|a j:468 y:371 K:159
oj|e y:452 j:313 :179 K:53
oj|i j:724 :184 y:90
ok|> k:948 :50
ok|a k:974 q:13 b:13
ok|i k:919 :45 q:18 x:18
ok|o k:976 q:12 ha:12
ok|u k:980 yx:19
ol|> l:998
ol|a l:995
ol|e l:989
ol|i l:994
ol|l l:538 :433 y:15
ol|m l:999
ol|o l:999
ol|y l:946 :28 r:25
om|> m:951 :12 ng:12 bn:12 t:12
om|a m:1000
om|e m:987 wl:11
om|m m:526 :429 n:45
om|y m:852 s:144
on|> n:986
on|a n:1000
on|e n:982
on|i n:995
on|k n:963 ny:36
on|s n:924 :64
oo|> :510 w:488
oo|b w:615 :368 aw:12
oo|d w:684 :315
oo|g w:562 :419 aw:15
oo|k w:512 :485
oo|l w:559 :438
oo|m w:528 :468
oo|n w:569 :431
oo|p w:599 :398
oo|r w:541 :458
oo|s w:629 :368
oo|t w:560 :438
oo|v w:558 :441
oo|y w:642 :351
op|> b:895 sy:50 wn:50
op|e b:998
op|h f:997
op|l b:786 :106 bw:101
oq|u k:830 q:86 :80
or|> r:978
or|a r:993
or|b r:961 rw:39
or|e r:999
or|i r:996
or|k r:951 :25 nj:25
or|o r:984
or|s r:934 :27 ma:13 rw:13 j:12
or|t r:963 :28
os|> s:938 x:40 :10
os|a s:724 z:245 :21 v:10
os|b z:557 s:365 x:78
os|c s:621 x:342 :30
os|e s:650 z:325 n:12 al:12
os|h x:991
os|i s:603 z:273 x:122
os|l s:944 z:28 tx:27
os|m s:634 z:259 :103
os|n s:877 x:59 z:58
os|o s:936 z:61
os|s s:492 :478 z:15 an:12
os|t s:972 x:16 :12
os|u s:889 x:83 z:27
os|w z:831 s:158
os|y s:819 n:153 :16
ot|> t:684 :299
ot|a t:976 ta:12 kt:12
ot|e t:929 :25 v:23 ts:23
ot|h v:767 t:186 D:16 :16 aD:15
ot|i t:997
ot|o t:1000
ou|> :984
ou|a :970 w:13 e:10
ou|b :983 w:16
ou|c :939 aw:32 yw:15 w:13
ou|d :974 w:25
ou|e :845 w:93 e:59
ou|f :856 w:140
ou|g :946 w:30 qa:17
ou|h :979 w:20
ou|i :975 e:10
ou|j :906 w:89
ou|k :958 w:41
ou|l :950 w:43
ou|m :988 w:10
ou|n :983 a:10
ou|p :920 w:74
ou|q :945 w:35 e:16
ou|r :996
ou|s :966 w:31
ou|t :941 w:58
ou|v :943 w:54
ou|x :938 yw:34 w:27
ou|y :911 w:76
ou|z :986 w:13
ov|> f:997
ov|a f:987
ov|e f:996
ov|i f:990
ow|> :684 f:181 w:112 Kt:12 mr:12
ow|a :606 w:345 f:49
ow|d :558 w:432 f:10
ow|e w:489 :448 f:36 me:12 md:12
ow|i f:551 w:307 :141
ow|l w:541 :451
ow|s f:515 :406 w:79
ox|> ks:942 wr:42 :13
ox|a ks:929 kz:19 z:15 x:13
oy|> y:956 a:15 lr:15 :14
oy|a y:999
oy|d y:996
oy|e y:931 :38 a:29
oz|> z:751 :90 j:69 v:43 D:43
oz|a z:867 s:52 ts:52 v:26
oz|e z:931 s:59
oz|i z:815 j:133 d:45
oz|o z:889 j:77 :32
oz|z :546 z:323 t:63 ts:61
pa|> a:970 :29
pa|b a:964 :19 e:15
pa|c a:710 y:177 ns:108
pa|d a:925 y:34 bw:33
pa|g a:837 y:158
pa|i a:744 :249
pa|l a:884 w:52 y:44 :19
pa|n a:944 :42 y:14
pa|r a:906 :88
pa|s a:972 :14 y:13
pa|t a:960 y:17 :12 ns:11
pa|u :741 a:259
pa|v a:995
pc|h x:534 tx:408 xy:22 :18 k:10
pe|> y:492 :467 a:20 na:20
pe|a y:949 :49
pe|c y:875 :121
pe|d y:891 :98
pe|i :874 a:123
pe|l y:593 :391 a:15
pe|n y:572 :427
pe|p y:825 zy:101 :63
pe|r y:620 :371
pe|s y:681 :317
pe|t y:794 :205
pe|y :546 y:320 a:133
pe|z y:975 :20
ph|a :941 h:59
ph|e :982
ph|i :991
ph|o :940 h:59
ph|r :969 h:29
ph|y :931 h:67
pi|e y:999
pi|k y:585 ay:285 :128
pi|l y:923 ay:37 n:22 :17
pi|n y:831 :111 a:58
pi|p y:488 ay:255 :254
pi|r y:994
pi|s y:989
pi|z y:912 ha:59 :25
pl|e l:969 :16 y:13
pl|i l:922 yl:71
po|l w:931 :50
po|p w:998
po|r w:997
po|s w:948 :26 mw:25
po|u w:985 ay:11
po|w a:789 w:175 :30
po|z w:978 aw:15
pp|> b:517 :482
pp|a b:535 :465
pp|e b:561 :424 rn:14
pp|i :503 b:487
pp|l b:559 :438
pp|o b:556 :443
pr|o r:977 wf:22
ps|> s:644 :342 z:12
ps|o s:994
ps|t s:744 x:131 r:123
pu|c w:975 :16
pu|e w:935 :57
pu|i w:926 :67
pu|k w:824 yw:143 :29
pu|l w:936 :60
pu|r w:938 y:46 :13
pu|t w:920 :75
py|> y:854 d:143
qa|> :478 a:401 wn:117
qa|b :552 a:424 e:21
qa|i :883 a:99 e:11
qa|l :569 a:425
qa|n :538 a:461
qa|t :823 a:172
qi|n y:692 :157 w:143
qu|a w:852 :147
qu|e :759 w:223
qu|i w:567 :421 f:10
qu|r :886 w:100
qv|i f:842 w:79 :77
ra|a a:491 :329 e:159 w:20
ra|b a:815 :171 e:12
ra|c a:852 y:98 :49
ra|d a:920 :63 y:12
ra|f a:702 :296
ra|g a:903 :87
ra|h a:614 :372
ra|i a:566 :433
ra|j a:699 :300
ra|k a:754 :170 y:66 ay:10
ra|l a:917 :62 rw:15
ra|m a:715 :270 y:10
ra|n a:940 :48
ra|o a:699 :210 e:91
ra|p a:966 y:33
ra|q a:888 :106
ra|r a:982 y:15
ra|s a:851 :135
ra|t a:933 :59
ra|u :527 a:449 w:23
ra|v a:865 y:120 :15
ra|w a:708 :291
ra|y a:742 :258
ra|z a:797 :198
rb|e b:971 rj:14 v:14
rc|> k:538 :195 ts:98 x:98 tx:70
rc|a k:850 j:118 tx:30
rc|e s:902 tx:37 x:18 k:18 :18
rc|h x:589 tx:186 k:132 K:57 :16 j:10
rc|i s:541 x:180 tx:124 j:60 v:59 k:31
rc|o k:997
rc|u k:813 j:182
rd|> d:856 :136
rd|a d:1000
rd|u d:880 n:117
re|> :639 y:357
re|a y:745 :255
re|b y:733 :236 a:30
re|c y:732 :266
re|d y:867 :106
re|g y:892 :76 a:32
re|h y:557 :440
re|i :742 a:232 y:18
re|j :737 y:257
re|k y:675 :323
re|l y:813 :186
re|m y:607 :360 a:30
re|n y:676 :260 a:58
re|r y:703 :296
re|s y:789 :205
re|t y:842 :149
re|u :486 y:407 w:102
re|v y:808 :136 a:50
re|w :841 y:157
re|y :795 a:176 y:29
re|z y:957 :42
rf|> f:989
rg|> g:792 j:170 y:13
rg|a g:558 j:336 k:45 q:45 :15
rg|e j:495 g:486
rg|h g:820 j:158 :15
rg|i j:813 g:153 :17 wx:17
rg|o g:782 j:186 K:30
rg|s j:305 g:279 ky:267 :145
rh|a h:959 :41
rh|i h:714 :212 ah:45 yh:29
rh|o h:675 :324
ri|> y:989
ri|a y:919 :39 ay:36
ri|c y:958 ay:20 :13
ri|d y:888 ay:67 :45
ri|f y:814 :135 q:50
ri|g y:843 ay:132 :13 a:13
ri|h y:990
ri|i y:572 :387 va:20 a:14
ri|k y:922 :69
ri|l y:909 :89
ri|m y:859 :92 w:20 a:15 ay:13
ri|n y:958 :39
ri|o y:978 :16
ri|p y:847 :151
ri|r y:906 w:81
ri|s y:960 :31
ri|t y:990
ri|v y:892 ay:76 :31
ri|y :762 y:170 w:41 f:26
ri|z y:877 :122
rj|a j:529 y:288 K:179
rj|o j:711 K:254 y:31
rk|> k:980 sg:18
rk|a k:866 q:90 :22 K:22
rk|h K:651 k:347
rk|i k:911 q:88
rk|o k:981 q:18
rk|u k:811 st:91 :46 dd:46
rl|a l:998
rl|e l:992
rl|i l:999
rl|o l:998
rm|a m:1000
rm|e m:955 d:22 lw:22
rn|a n:983 an:16
rn|e n:972 :16 ny:12
rn|i n:970 :15 ly:14
rn|o n:999
ro|> w:980 :12
ro|b w:960 :39
ro|c w:958 :40
ro|d w:963 :24 wd:12
ro|e w:937 :31 ay:30
ro|f w:953 ys:42
ro|g w:991
ro|h w:983 :12
ro|k w:708 :282
ro|l w:981 :17
ro|m w:929 :62
ro|n w:981 :14
ro|s w:968 :27
ro|t w:944 :42 a:14
ro|u w:966 :14 aw:10
ro|w w:621 a:270 :106
ro|y w:941 :58
ro|z w:933 :61
rq|u k:881 q:79 wk:38
rr|> r:540 :388 an:39 a:33
rr|a :523 r:465
rr|e r:518 :482
rr|i :505 r:489
rr|m r:620 :379
rr|o r:512 :479
rr|u r:572 :427
rr|y r:519 :481
rs|> z:664 s:288 :47
rs|a s:954 z:42
rs|c x:935 :50 s:14
rs|e s:924 :38 am:18 x:16
rs|h x:928 :48 s:24
rs|k s:997
rs|o s:998
rs|t s:872 x:80 :48
rs|u s:909 v:86
rt|> t:862 :113 tn:20
rt|e t:978 :12
rt|h v:670 t:302 :26
rt|i t:977 :12 s:11
rt|o t:978 :11 ys:10
rt|y t:996
ru|> w:943 :33 y:23
ru|a w:894 fy:74 :29
ru|b w:956 :42
ru|c w:884 a:72 y:34
ru|d w:910 :55 a:18 y:17
ru|e w:884 :59 aw:33 a:22
ru|f w:750 a:170 :80
ru|g w:929 :66
ru|h w:821 y:74 rm:74 :29
ru|i w:886 :67 aw:45
ru|k w:855 :54 a:46 y:45
ru|l w:702 :229 a:66
ru|m w:674 a:234 :69 yw:21
ru|n w:903 :46 a:29 aw:23
ru|p w:960 :38
ru|s w:733 :186 a:81
ru|t w:859 :108 a:32
ru|z w:879 :118
rv|e f:870 w:74 wb:28 yf:26
rv|i f:924 w:50 b:25
rv|o f:902 wf:96
rw|a w:805 f:192
rw|e w:687 f:158 aw:136 :16
rw|i w:944 f:55
ry|> y:973 ay:22
ry|a y:844 ay:127 :29
ry|e y:573 ay:422
ry|l y:900 :95
ry|u y:972 w:27
rz|> z:909 tz:42 ts:40
rz|a z:935 n:30 lz:30
rz|e z:569 :255 ts:70 j:36 s:35 tz:34
rz|i z:767 d:112 :59 yz:55
rz|o z:826 ts:165
sa|> a:791 y:165 :44
sa|a e:378 :356 a:265
sa|b a:733 :250 yz:15
sa|d a:639 :202 e:135 ae:12 ea:12
sa|e a:575 e:407 :12
sa|f :562 a:435
sa|h a:634 :336 y:29
sa|i a:481 :245 e:240 ay:23 nm:11
sa|k a:952 :48
sa|l a:712 :272
sa|m a:888 :112
sa|n a:842 :151
sa|r a:851 :149
sa|s a:995
sa|t a:917 :30 e:27 y:27
sa|w a:875 :124
sc|a k:928 tx:15 :14 K:14 dr:14 t:14
sc|e :378 tx:262 s:217 k:128
sc|h :865 k:68 tx:27 x:26
sc|i :489 k:215 s:184 tx:56 x:51
sc|o k:956 :24 eq:19
sc|u k:995
sd|o d:927 t:72
se|> :607 y:373
se|a y:668 :323
se|b y:779 :183 a:36
se|f :865 y:131
se|g y:831 :130 a:38
se|h y:511 :335 a:153
se|i :848 a:91 y:54
se|l :502 y:468 a:16 w:13
se|m :691 y:262 a:46
se|n :648 y:320 w:15 a:13
se|o :908 y:90
se|p y:839 :157
se|r :541 y:459
se|s y:949 :49
se|t y:708 :291
se|v y:886 :112
se|y :974 y:24
sh|a :983 h:14
sh|b :963 h:37
sh|c :973 h:22
sh|d :956 h:29 y:11
sh|e :982 h:17
sh|i :995
sh|l :978 h:22
sh|m :981 h:19
sh|n :985 h:14
sh|o :975 tx:11
sh|r :986 h:13
sh|u :995
sh|y :926 h:62 a:10
si|> y:969 a:18
si|b y:729 :259
si|c y:845 :155
si|d y:788 :136 ay:75
si|f :536 y:462
si|g y:906 :60 ay:32
si|l y:959 :21 ay:20
si|m y:799 :198
si|n y:701 :257 a:33
si|r y:703 :254 w:21 ng:21
si|s y:943 :54
sk|> k:890 ne:100
sk|a k:974 q:16
sk|e k:977 :22
sk|i k:977 :11
sk|o k:981 :19
sk|y k:988 ka:11
sl|a l:966 al:13 w:13
sl|e l:996
sl|i l:982 ly:15
sm|e m:889 lt:54 an:54
sn|e n:946 :26 yn:25
so|b w:807 :184
so|f w:505 :493
so|h w:701 :214 t:78
so|k w:946 :46
so|l w:903 :96
so|m w:851 :80 a:64
so|n w:965 :35
so|r w:874 :108 my:17
so|s w:993
so|t w:993
so|u w:812 :125 aw:41 ka:10 e:10
sp|e b:996
sp|o b:950 my:48
ss|> :639 s:351
ss|a :496 s:487
ss|e :520 s:475
ss|i s:498 :487
ss|l s:592 :325 z:82
ss|m s:540 :453
ss|n s:507 :384 r:91 x:11
ss|o :524 s:476
ss|u s:495 :396 x:66 z:43
ss|y :585 s:409
st|> t:918 nt:35 :27
st|a t:993
st|e t:990
st|h t:640 v:350
st|i t:992
st|o t:992
st|u t:947 d:21 ar:20 :12
su|> w:969 :31
su|a w:870 :75 yw:54
su|b w:814 :141 a:44
su|c w:565 a:191 :139 yw:99
su|d w:989
su|e w:968 :28
su|f :965 w:31
su|g w:989
su|i w:954 :42
su|l w:791 :174 a:33
su|m w:813 :94 a:74 yn:18
su|n w:739 :182 a:44 y:34
su|r w:844 :155
su|s w:941 :36 a:18
su|t w:814 a:132 :53
su|y w:913 :83
su|z w:957 :41
sw|e w:989
sw|i w:756 f:119 m:64 fa:59
sy|> y:886 :47 rt:23 dz:23 ay:20
sy|a y:876 :123
sy|k ay:544 y:445
sy|l y:828 :165
sy|r y:640 :170 w:168 ay:20
sz|> :876 z:91 tx:30
sz|a z:497 :448 x:36 s:16
sz|c :907 z:56 s:15 y:13
sz|e :583 z:410
sz|i :733 z:244
sz|k :726 z:267
sz|o z:480 :422 fx:86
sz|t :903 z:96
sz|u z:647 :292 s:48
sz|y :570 z:412
ta|> a:953 :40
ta|b a:713 :260 e:27
ta|c a:936 :34 sa:29
ta|d a:876 :89 y:17 n:17
ta|e a:646 :233 y:105
ta|f a:878 :118
ta|h a:660 :322 w:18
ta|i a:536 :463
ta|j a:971 :23
ta|k a:951 :49
ta|l a:857 :126
ta|m a:793 :206
ta|n a:948 :36 y:14
ta|s a:873 :117 y:10
ta|t a:879 y:93 :27
ta|v a:972 y:25
ta|z a:632 :285 wf:76
tc|h x:952 :21 tx:15 lr:10
te|> :604 y:389
te|d y:755 :202 a:42
te|f y:817 :152 w:29
te|i a:605 :394
te|l y:724 :274
te|m :524 y:375 a:93
te|n :607 y:377
te|o y:991
te|p y:786 :212
te|r :706 y:281 a:10
te|s y:527 :456 a:17
te|v y:948 :47
th|a :953 h:47
th|e :978 h:18
th|i :879 h:109 x:11
th|l :970 h:29
th|o :971 h:28
th|r :981 h:17
th|s :909 h:87
th|u :805 h:162 y:33
th|y :832 h:167
ti|> y:996
ti|b y:876 :116
ti|c y:933 :48 w:16
ti|g y:888 :106
ti|k y:848 :149
ti|l y:861 :71 a:67
ti|m y:777 :207 e:16
ti|n y:827 :160
ti|o y:685 :171 a:142
ti|s y:859 :140
ti|t y:997
tj|a y:788 j:151 :59
tl|e l:981 :19
tl|i l:997
tn|e n:941 ny:30 :28
to|> w:984 :11
to|b w:891 :53 a:51
to|c w:993
to|d w:994
to|h w:752 a:112 e:112 :15
to|k w:967 a:26
to|l w:933 :66
to|m w:949 :31 e:17
to|n w:971 :29
to|p w:974 ms:25
to|r w:941 :59
to|s w:999
to|u w:971 :15 aw:14
to|w w:537 a:380 :56 aw:26
tr|o r:992
ts|> s:933 :32 z:18 x:16
ts|a s:886 x:74 z:38
ts|c x:874 s:114 :12
ts|e s:956 z:39
ts|i s:987
ts|o s:997
ts|u s:975 :14 x:11
ts|y s:987
tt|> :576 t:421
tt|a t:513 :487
tt|e :503 t:495
tt|h v:473 :286 t:239
tt|i t:522 :473
tt|l t:518 :482
tt|m t:546 :454
tt|n t:567 :433
tt|o t:508 :492
tt|r t:554 :445
tt|s t:570 :430
tt|y t:636 :363
tu|> w:883 y:42 lz:41 dy:24
tu|a w:946 :49
tu|c w:534 a:359 :101
tu|d w:833 a:129 :32
tu|g :600 w:390
tu|l w:802 :158 a:38
tu|m w:789 :77 a:66 e:64
tu|n w:987
tu|r w:796 :117 a:43 y:29 x:14
tu|s w:773 :167 y:40 q:20
tu|t w:846 a:133 :17
ty|l y:617 ay:262 wd:114
ty|n y:788 :209
ty|r y:516 ay:483
tz|> z:795 s:157 x:28 :10
tz|a z:715 s:274
tz|e z:873 s:121
tz|i z:784 s:118 :63 yz:26
tz|k z:821 s:158 :20
tz|o z:632 s:234 Kr:117
ua|> a:665 :159 e:71 y:54 ay:32 ae:19
ua|a e:432 a:315 y:135 :116
ua|b a:562 e:413 :22
ua|d a:917 e:69 :13
ua|i e:346 :342 a:309
ua|l a:711 e:157 :68 nz:32 y:32
ua|n a:910 y:37 :36 e:12
ua|r a:922 :62 e:17
ua|s a:991
ua|t a:687 :158 e:153
ua|y :466 a:404 e:130
ua|z e:575 :241 a:182
ub|i b:999
ub|l b:929 r:69
uc|> k:675 tx:254 n:68
uc|a k:738 tx:173 j:44 q:43
uc|c tx:325 :324 k:320 x:30
uc|e s:577 tx:180 j:178 k:60
uc|h tx:482 x:343 K:79 k:43 q:19 :13
uc|i s:575 tx:327 k:45 j:44
uc|k :964 tx:30
uc|l k:681 q:155 tx:154
uc|o k:657 tx:112 j:111 m:110
ud|> d:782 :198 am:10 sf:10
ud|a d:999
ud|i d:986 yt:13
ud|o d:965 m:17 xy:17
ud|r d:903 D:95
ue|d y:783 :208
ue|g :676 y:259 a:59
ue|i :975 a:21
ue|l y:694 :258 a:17 yy:15 w:15
ue|n y:701 :296
ue|r y:524 :475
ue|t y:877 :93 a:29
ue|z y:874 :116
uf|e f:818 yr:167 :13
ug|> g:584 j:240 k:57 mz:57 y:47 :13
ug|a g:655 j:342
ug|e j:630 g:320 q:25 dj:25
ug|g :412 j:373 g:136 k:73
ug|h :499 g:333 f:69 j:55 y:27 q:16
ug|i g:512 j:419 k:34 q:33
ug|l g:557 j:203 :193 q:47
ug|o g:667 j:223 q:107
ug|u g:674 j:144 q:121 :57
uh|> :876 K:67 hy:57
uh|a h:961 :23 K:16
uh|e h:759 :240
uh|i h:979 :21
uh|o h:960 :37
uh|s h:945 :52
ui|> y:952 :41
ui|g y:894 :81 tx:18
ui|k :554 y:435
ui|l y:938 :61
ui|n y:926 a:44 :30
ui|r y:688 :188 ay:76 b:33 wb:14
ui|s y:814 :182
uj|a j:702 y:213 :43 g:41
uj|i j:924 K:37 :20 x:18
uk|> k:769 q:218 hw:12
uk|e k:940 q:60
uk|h K:818 k:75 :66 j:36
uk|i k:979 q:10 m:10
ul|> l:896 :93 bt:11
ul|a l:967 :33
ul|e l:942 :46 yl:12
ul|i l:984 :14
ul|k l:830 :88 al:80
ul|o l:998
ul|t l:700 :300
ul|y l:887 fr:100 :12
um|> m:1000
um|a m:999
um|b m:962 at:37
un|> n:979
un|a n:988 ny:12
un|c n:921 :78
un|e n:996
un|k n:935 r:32 :32
un|o n:922 ny:77
un|t n:879 :46 ny:20 r:20 ms:19 an:16
uo|> w:943 y:52
uo|k w:712 aw:146 a:126 :15
uo|n w:838 a:153
up|> b:924 :39 f:36
up|h f:626 b:368
uq|a q:894 g:96
ur|a r:992
ur|e r:981
ur|i r:976
ur|m r:959 rw:41
ur|r :523 r:425 lm:51
ur|y r:997
us|> s:908 :66 z:11
us|a s:699 z:263 x:25 :13
us|e s:633 z:318 x:27 tx:13
us|h x:920 s:38 b:21 :11 j:11
us|i s:761 z:118 x:89 t:29
us|k s:805 x:171 sa:23
us|o s:792 z:102 x:102
us|s s:500 :499
us|t s:985 x:14
us|z s:668 x:235 z:77 :20
ut|> t:856 :118 d:13 ys:13
ut|a t:969 ts:15 v:15
ut|c t:868 :69 kt:63
ut|e t:952 :24 an:23
ut|h v:691 t:149 D:132 d:20
ut|i t:998
ut|l t:990
uv|a f:944 b:53
uw|a w:774 :188 f:38
ux|> :856 ks:114 s:23
uy|o y:896 :35 n:34 fy:34
uz|> z:962 j:32
uz|a z:951 s:23 D:23
uz|e z:992
uz|h z:610 j:259 ts:112 tx:10
uz|i z:952 d:40
uz|m z:989
uz|o z:933 j:60
va|> a:986 :14
va|c a:994
va|d a:930 :67
va|i a:684 :309
va|l a:959 :26
va|n a:972 :17 y:11
va|r a:920 :80
va|s a:983 :17
va|t a:955 :40
va|u :970 a:29
va|z a:976 :15
vc|i tx:702 x:182 s:75 :15 k:10
ve|> :841 y:128 nz:19 a:13
ve|d y:811 :141 a:47
ve|i :924 a:72
ve|l y:821 :173
ve|n y:494 :480 a:25
ve|r y:515 :480
ve|s y:540 :458
ve|t y:898 :101
ve|y :994
vi|> y:889 ds:92 :19
vi|c y:953 :47
vi|d y:945 :53
vi|g y:943 a:50
vi|k y:961 :37
vi|l y:940 :40 ay:20
vi|n y:782 :148 a:69
vi|o y:997
vi|r y:989
vi|s y:957 :21 a:21
vi|t y:970 ay:15 k:15
vi|v y:933 :54 ay:12
vo|e w:822 yz:167
vo|g w:984
vo|l w:952 :23 kw:22
vo|n w:955 :23 a:22
vo|r w:998
vs|k s:999
wa|> a:925 y:62 :14
wa|d a:808 :157 ay:33
wa|g a:743 :190 y:67
wa|h :713 a:286
wa|i :522 a:450 e:28
wa|k a:859 y:97 :43
wa|l a:781 w:114 :95
wa|m a:989
wa|n a:951 :41
wa|r a:816 :156 y:28
wa|s a:819 :180
wa|t a:829 w:113 :49
wa|z a:975 :16
we|> y:527 :409 a:33 yn:32
we|b y:935 :49
we|d y:708 :282
we|i :641 a:358
we|l y:799 :189 a:12
we|n y:786 :172 a:42
we|r :713 y:266 a:21
we|s y:656 :323 a:21
wh|i :876 h:120
wi|l y:834 :142 ay:24
wi|n y:979 :19
wi|s y:599 :299 ay:99
wl|e l:940 ra:53
wl|o l:807 w:172 :19
wo|l w:859 :137
wo|n w:651 :235 a:112
wo|o w:699 :301
wo|r w:695 :222 a:40 y:40
ws|> z:827 s:167
ws|k s:975 :25
ww|a w:563 :430
wy|e y:675 ay:316
xa|n a:725 :179 sa:95
xe|l :825 y:164
xe|m :907 y:68 a:16
xx|> :430 ks:424 yv:138
ya|b a:973 :14 e:11
ya|c a:734 e:206 an:51
ya|h :691 a:244 y:65
ya|i a:540 ay:266 e:140 :52
ya|k a:857 :93 e:50
ya|l a:916 e:39 r:39
ya|m a:954 :33 w:13
ya|n a:943 :57
ya|s a:932 :58
ya|z :515 a:463 w:18
yb|o b:830 ra:167
yc|h tx:587 x:159 K:145 k:52 j:48
yd|> d:997
yd|i d:875 ad:118
ye|b :716 y:270
ye|d :730 a:229 y:38
ye|g :819 y:174
ye|h :957 y:36
ye|k :859 y:135
ye|l :765 y:193 a:41
ye|m :892 y:79 a:19
ye|n :758 y:163 a:79
ye|o :925 y:73
ye|r :936 y:48 a:17
ye|s :786 a:178 y:34
ye|t :754 a:144 y:101
ye|u :802 a:131 y:62
ye|v y:548 :433 w:18
ye|z :692 y:299
yf|e f:805 dm:179 :14
yh|a h:629 K:285 :85
yi|> :676 y:323
yi|h :813 y:174
yi|l :746 y:247
yi|m y:474 :349 ay:173
yi|n :508 y:419 a:71
yi|s :855 y:129
yk|> k:958 tx:38
yl|> l:995
yl|a l:997
yl|e l:993
yl|o l:865 yl:127
yn|> n:999
yn|a n:896 :70 rw:33
yn|e n:996
yo|> w:966 ay:33
yo|g w:869 an:110 aw:13
yo|h w:986
yo|k w:959 :35
yo|l w:871 a:111
yo|n w:901 :98
yo|s w:975 :24
yo|t w:995
yo|u w:883 :94 a:19
yo|v w:922 y:76
yr|> r:892 ry:105
ys|> s:680 z:316
ys|e s:589 z:401
ys|i s:719 x:133 j:125 :13
ys|s s:444 :391 d:57 z:51 w:31 ws:26
yt|h v:915 t:80
yu|> w:949 ng:42
yu|g w:955 :33
yu|i w:924 :68
yu|k w:971 :16 dy:13
yu|l w:972 :22
yu|m w:922 :70
yu|n w:952 :45
yu|s w:909 :90
yu|t w:920 :76
yu|z w:975 :22
yy|a :525 y:474
za|> a:785 :173 y:33
za|b a:839 :126 e:34
za|d a:989
za|i :554 a:366 e:40 y:39
za|k a:631 :368
za|l a:844 :155
za|n a:890 :99 e:10
za|r a:939 :61
za|t a:659 :337
za|w a:939 :59
zc|z :650 tx:294 k:26 x:10
zd|> :834 d:163
zd|a d:870 l:117
ze|> :674 y:311 an:14
ze|b y:771 :217
ze|k y:723 :275
ze|l :548 y:414 a:20 yy:18
ze|m :504 y:488
ze|n y:521 :478
ze|r :755 y:229 a:16
ze|s y:939 :50
zh|i :781 h:152 g:67
zi|d y:928 a:64
zi|e y:859 :108 ay:17 a:16
zi|m y:833 :165
zi|n y:927 :44 a:29
zi|r y:604 :263 a:127
zk|a k:720 :168 yk:102
zo|g w:653 :334 aw:11
zo|h w:551 :437
zo|l w:916 a:79
zo|n w:933 :35 a:30
zo|r w:838 :107 y:52
zo|u w:842 :155
zr|i r:831 ry:163
zs|a :529 s:455
zs|o :830 s:165
zu|> w:916 :83
zu|h w:848 :149
zu|k w:915 :45 dz:38
zu|l w:818 :70 a:55 y:54
zu|m w:985
zu|r w:816 :180
zy|> y:901 :49 a:49
zy|n y:791 :204
zz|a z:797 :181 wh:18
zz|e z:696 :288
zz|i z:613 :336 ts:44
zz|o z:628 :356 ts:13
<a|al :766 e:136 a:98
<a|ba a:910 e:88
<a|bb a:660 e:338
<a|bd e:919 a:38 :22 h:11 t:11
<a|be a:611 ha:171 e:149 ea:68
<a|bi a:812 e:117 ea:69
<a|br a:952 e:46
<a|bu a:615 :224 e:156
<a|da a:907 e:63 :30
<a|de a:914 e:59 :28
<a|di a:677 e:217 :67 ea:38
<a|dn e:862 a:135
<a|is e:738 a:250
<a|la a:922 ea:34 e:22 :21
<a|lb a:984 :15
<a|ld a:877 w:118
<a|le a:951 fw:24 e:13 ea:12
<a|lf a:968 ad:30
<a|li a:691 e:291 ea:17
<a|ll a:888 e:80 :18 b:14
<a|lm a:998
<a|lo a:844 e:79 :39 bw:38
<a|lt a:960 :37
<a|lv a:997
<a|lw a:622 e:375
<a|ly a:623 e:375
<a|ma a:960 e:40
<a|mb a:922 :69
<a|me a:938 :29 ea:29
<a|mi a:920 e:50 ea:30
<a|mr e:748 a:251
<a|nd a:971 :16
<a|nn a:839 :75 h:53 e:27
<a|ou e:665 a:334
<a|ra a:829 e:158 ae:12
<a|rc a:906 :53 e:32
<a|re a:805 ea:191
<a|ri a:861 e:68 ea:60 ay:11
<a|rm a:997
<a|rn a:998
<a|ru a:559 e:295 ea:145
<a|sa a:931 e:66
<a|si a:555 ea:290 e:105 :49
<a|ss a:532 e:193 ea:187 :87
<a|st a:992
<a|ta a:718 e:221 wa:57
<a|te a:512 ea:257 e:226
<a|th a:715 :167 e:103
<a|tt a:494 e:467 sa:36
<a|tw e:724 a:263
<a|ur a:890 :55 ha:52
<a|us a:660 :337
<a|yy e:875 a:124
<a|za a:420 ea:306 e:195 g:79
<a|zi e:888 a:102
<a|zu a:904 e:75 ea:16
<a|zz e:781 a:211
<b|am b:926 sk:73
<b|ec b:924 kr:38 ab:38
<b|er b:1000
<b|es b:969 :31
<b|il b:965 :35
<b|ir b:965 ab:34
<b|is b:949 ra:50
<b|la b:1000
<b|le b:907 kw:92
<b|li b:925 ha:74
<b|lo b:953 ax:47
<b|oa b:890 q:109
<b|ow b:967 :33
<b|ra b:956 ab:44
<b|ru b:981 ts:19
<b|uc b:961 m:39
<b|ud b:928 ha:65
<b|uk b:876 :123
<b|un b:962 :38
<c|ac k:626 tx:164 :103 ry:103
<c|ad k:749 :84 tx:83 q:82
<c|al k:970 K:15 hd:15
<c|am k:976 q:23
<c|an k:909 tx:30 j:30 ts:15 :15
<c|ar k:972
<c|as k:934 q:54 s:11
<c|at k:939 tx:30 :30
<c|au k:909 ts:87
<c|ec s:584 tx:207 j:106 x:98
<c|ed s:977 tx:11
<c|el s:828 j:84 tx:46 v:40
<c|en s:838 :127 tx:17 j:11
<c|ep tx:477 s:346 k:156 j:14
<c|er s:861 k:78 tx:55
<c|es s:664 tx:278 f:49
<c|ev j:837 s:126 tx:25
<c|ha x:485 tx:452 k:23 j:22
<c|he x:512 tx:458 j:19
<c|hi tx:496 x:411 k:39 j:25
<c|hl k:609 x:326 tx:59
<c|ho tx:665 x:271 k:23 j:21 ma:20
<c|hr k:896 x:58 K:27 tx:19
<c|hu tx:622 x:143 s:128 k:48 ts:36 j:23
<c|ic s:385 j:376 x:184 tx:34 k:14
<c|ie s:427 tx:198 x:171 v:169 j:17 k:13
<c|il s:456 k:308 tx:119 ts:103 j:10
<c|in s:850 k:113 tx:20 j:10
<c|is s:952 tx:21 j:11
<c|le k:976 ha:24
<c|li k:920 s:79
<c|ol k:999
<c|on k:880 q:76 :39
<c|or k:920 tx:23 q:22 :21 dw:11
<c|os k:965 K:33
<c|ou k:948 K:26 ma:16
<c|ov k:706 tx:288
<c|ra k:958 jw:39
<c|re k:813 :112 gw:37 dw:37
<c|ro k:938 m:20 v:20 :17
<c|ve s:542 k:420 xy:26
<c|yp q:537 s:279 k:177
<d|ah d:938 t:61
<d|ai d:941 h:58
<d|al d:947 :53
<d|am d:975 D:25
<d|an d:986 fr:14
<d|ar d:990 j:10
<d|as d:923 l:75
<d|au d:869 :129
<d|av d:968 t:32
<d|aw d:941 t:58
<d|eb d:975 b:25
<d|ed d:667 dy:188 ba:87 b:56
<d|eh d:855 D:143
<d|el d:969 j:15 xm:15
<d|er d:972 bw:28
<d|ia d:954 t:23 :19
<d|io d:957 :42
<d|it d:898 l:100
<d|ok d:886 j:111
<d|ol d:955 h:44
<d|oo d:845 m:152
<d|or d:980 t:19
<d|ou d:976 sq:23
<d|ra d:998
<d|ri d:720 ad:230 Z:51
<d|uc d:934 xy:65
<d|uk d:764 j:117 l:80 :38
<e|br a:910 ay:67 e:18
<e|de a:587 ay:411
<e|dw a:990
<e|id e:671 a:307 :13
<e|ij a:661 ay:311 e:20
<e|in a:618 :340 e:33
<e|is a:664 e:327
<e|lb a:865 al:113 ay:18
<e|le a:450 ay:377 :106 e:66
<e|li a:711 ay:272 ma:17
<e|lo ay:516 a:380 ma:101
<e|ls a:984 ay:12
<e|ma ay:653 a:343
<e|me ay:562 a:340 z:96
<e|mi a:900 ay:69 :30
<e|mm ay:873 a:123
<e|nd a:977 ay:17
<e|ng a:910 ay:47 :42
<e|nn ay:530 :340 a:124
<e|no ay:572 a:417
<e|nr a:982 ay:13
<e|re ay:524 a:373 :102
<e|rl ay:796 a:201
<e|sc a:877 ay:96 aw:16
<e|sh ay:585 a:243 e:153 :13
<e|sp a:981
<e|ss :375 e:197 ay:185 ey:124 a:118
<e|st a:947 :42
<e|va ay:959 a:41
<e|zr e:849 :77 ay:34 a:23 y:15
<e|zz :874 a:78 e:21 ay:18
<f|ai f:946 :53
<f|al f:946 dy:54
<f|an f:962 h:38
<f|az f:937 :63
<f|ea f:832 e:152 :15
<f|el f:943 se:57
<f|ir f:903 :48 da:48
<f|ul f:948 mq:51
<f|um f:903 ak:63 :32
<g|ab g:841 j:132 q:26
<g|ad g:430 j:316 q:177 k:76
<g|ae g:652 j:200 jy:142
<g|ag j:547 g:447
<g|al g:729 j:246 q:13 t:12
<g|am g:706 j:149 q:72 K:36 h:36
<g|an g:723 j:207 k:67
<g|ar g:755 j:206 q:29
<g|as g:755 j:132 q:56 k:56
<g|at g:823 k:109 j:65
<g|au g:813 j:153 qw:32
<g|av g:569 j:279 q:76 xw:74
<g|aw j:482 g:236 q:141 k:139
<g|ed g:570 j:422
<g|el j:525 g:379 k:91
<g|en j:733 g:187 K:27 q:26 x:26
<g|eo j:938 g:59
<g|et j:839 k:134 g:22
<g|hi g:650 j:339 q:11
<g|ia j:971 :24
<g|ig j:542 g:310 lw:143
<g|il j:694 g:265 y:20 b:20
<g|im K:438 j:337 g:220
<g|io j:906 g:50 :43
<g|iu j:988 g:10
<g|od g:563 j:390 zb:44
<g|oi g:669 j:179 d:144
<g|ok j:564 g:312 k:119
<g|ol g:649 j:231 q:82 k:19 dk:19
<g|on g:890 j:67 k:21 y:21
<g|or g:664 j:298 yj:18 fy:18
<g|ra g:580 j:343 :55 q:10
<g|re g:608 j:344 :33 k:14
<g|ri g:718 j:224 K:19 lw:19 xw:19
<g|ro g:727 j:132 q:115 k:25
<g|ud g:734 j:257
<g|ue g:524 q:251 j:131 k:63 K:31
<g|ug j:635 g:345 q:14
<g|ui g:435 j:337 q:177 k:50
<g|ul g:527 j:294 k:131 K:43
<g|un g:787 j:175 k:34
<g|ur g:536 j:202 q:156 qy:56 k:49
<g|us g:834 j:155
<g|ut g:732 j:261
<g|uy q:460 g:383 j:85 b:69
<g|uz g:947 j:32 q:14
<h|ad h:974 sn:25
<h|ai h:949 :50
<h|al h:903 K:71 :13 yz:13
<h|am h:1000
<h|an h:991
<h|at h:881 w:119
<h|au h:943 :56
<h|eb h:870 :99 a:31
<h|en h:987 j:13
<h|ol h:1000
<h|ul h:892 :58 m:49
<h|ur h:930 f:67
<i|ba ay:655 a:214 y:130
<i|br a:933 ay:65
<i|bt a:973 ay:23
<i|da ay:778 a:204 ey:14
<i|dr a:964 ay:26
<i|go ay:840 a:158
<i|ha ay:955 a:27 :11
<i|i> va:953 a:39
<i|ii va:938 a:41 :15
<i|li ay:884 :106
<i|ll ay:378 :306 y:151 e:145 a:20
<i|ma ay:823 a:172
<i|na ay:786 a:130 e:83
<i|ng a:815 ay:184
<i|sa ay:455 a:261 ey:218 y:61
<i|sh ay:592 a:371 h:31
<i|si ay:722 a:186 :80
<i|sl a:750 ay:233
<i|sm a:776 e:194 ay:24
<i|so ay:798 a:185
<i|ss ay:414 ey:262 e:213 y:49 :44 a:17
<i|to ay:958 a:29
<j|ab j:984 y:15
<j|ac j:942 K:33 y:25
<j|ae j:797 K:169 y:33
<j|ai j:848 fy:125 y:25
<j|ak j:626 y:338 dj:36
<j|am j:974 y:26
<j|an j:589 y:391 K:10 r:10
<j|ar j:659 y:307 K:33
<j|ea j:987
<j|el j:528 y:422 :47
<j|en j:887 y:57 bw:39 :15
<j|er j:743 y:100 :91 K:34 qd:32
<j|es j:629 K:185 y:184
<j|im K:710 j:283
<j|ir j:845 y:147
<j|oa j:649 K:254 y:98
<j|oe j:919 y:79
<j|of j:647 K:313 y:39
<j|oh y:533 j:447 g:18
<j|ok y:638 j:221 K:140
<j|on y:517 j:478
<j|or j:600 y:397
<j|os j:833 K:118 y:48
<j|ou j:908 y:88
<j|oy j:973 y:21
<j|ua K:800 j:194
<j|ud j:964 K:21 y:15
<j|uh y:501 j:481 K:18
<j|ul j:532 K:459
<j|un j:850 y:94 K:30 t:25
<j|ur j:669 y:269 K:62
<k|ad k:635 q:365
<k|ai k:827 q:138 hy:34
<k|ak k:946 b:51
<k|al k:904 q:52 K:44
<k|am k:983 q:17
<k|an k:911 q:63 hw:13 jy:13
<k|ar k:953 q:47
<k|as k:814 q:151 d:17 :13
<k|az k:962 q:19 :18
<k|el k:900 q:67 :33
<k|en k:985 lw:15
<k|ha K:983
<k|he K:856 :95 k:48
<k|il k:791 q:91 sf:39 j:39 aw:39
<k|no :766 k:234
<k|ob k:891 q:108
<k|oe k:917 j:81
<k|ok k:925 mh:74
<k|oo k:894 r:105
<k|ot k:931 q:68
<k|ou k:970 K:29
<l|a> l:809 al:182
<l|aa :511 l:487
<l|ab l:847 :53 e:50 w:50
<l|ap l:933 w:62
<l|au l:982 :18
<l|av l:960 b:37
<l|ee l:906 al:46 w:44
<l|ef l:680 :320
<l|en l:998
<l|eo l:979 aw:19
<l|ev l:826 :136 ak:37
<l|ey l:878 h:110 :11
<l|ot l:588 :412
<l|uc l:938 :24 w:20 ra:15
<m|ac m:975 :12 b:12
<m|ek m:923 g:76
<m|en m:975 fr:12 Dq:12
<m|es m:976 ba:24
<m|et m:963 d:37
<m|ia m:915 am:84
<m|il m:979 rw:10 dK:10
<m|is m:935 ba:32 al:32
<m|ud m:898 ta:99
<m|ui m:827 f:167
<m|ul m:978 nd:21
<m|un m:952 br:23 ba:23
<m|ur m:939 :42 al:18
<m|us m:976 hn:23
<m|ut m:953 rw:36 r:10
<n|ai n:954 :46
<n|as n:931 :23 sl:23 jh:23
<n|ea n:908 rw:90
<n|eb n:917 :81
<n|ec n:903 r:95
<n|ee n:888 d:109
<n|em n:940 :59
<n|es n:962 kb:37
<n|ew n:957 m:42
<n|im n:891 :108
<n|ol n:875 ha:123
<n|on n:897 ez:100
<n|or n:984 t:16
<o|da aw:507 e:382 a:109
<o|mi aw:591 a:370 e:31
<o|mr e:902 aw:82
<o|sa aw:654 a:295 ew:49
<o|st aw:840 nm:93 a:64
<o|ua w:607 aw:197 e:91 :86 a:14
<o|ue w:785 e:136 aw:51 a:21
<o|um a:516 aw:228 e:196 w:55
<o|us a:614 aw:343 w:31
<o|ut aw:880 w:59 a:38 e:19
<p|ac b:871 fr:128
<p|ad b:942 lx:57
<p|al b:958 f:41
<p|as b:985 w:15
<p|at b:986 fr:14
<p|ed b:897 r:95
<p|eg b:740 :257
<p|el b:967 kw:33
<p|en b:978 f:22
<p|ep b:865 jw:132
<p|et b:986 r:13
<p|ip b:830 n:167
<p|iz b:904 :89
<p|ol b:981 ay:18
<p|om b:846 :152
<p|os b:953 sy:47
<p|ra b:964 f:34
<p|re b:956 :43
<p|ri b:881 am:118
<p|ro b:971 br:28
<q|ue k:936 tx:54
<q|ui k:968 r:26
<q|ur q:868 k:121
<r|ag r:961 b:39
<r|ah r:965 ar:35
<r|ap r:908 t:91
<r|ay r:908 j:91
<r|ec r:939 br:60
<r|eg r:957 :43
<r|iz r:855 g:143
<r|oc r:970 qr:29
<r|od r:960 m:20 :18
<r|on r:950 mw:50
<r|ow r:953 :46
<r|oy r:944 t:55
<r|ua r:831 sw:168
<r|uf r:932 b:67
<r|un r:904 ab:95
<s|aa s:924 x:38 :38
<s|ac s:874 z:125
<s|ad s:978 j:22
<s|ah s:848 x:152
<s|ai s:959 br:20 ky:20
<s|ak s:932 x:34 ws:33
<s|al s:992
<s|am s:979 x:10 z:10
<s|as s:902 x:49 k:48
<s|ca s:903 :58 x:39
<s|ch x:887 s:82 :26
<s|ci s:503 :298 x:199
<s|co s:927 :51 x:22
<s|cr s:909 x:86
<s|ea s:687 x:312
<s|ee s:925 z:69
<s|eh s:504 x:380 an:113
<s|ei s:958 z:38
<s|ek s:924 ws:69
<s|el s:949 z:24 m:24
<s|en s:792 x:129 :39 ar:19 b:19
<s|er s:949 :36 x:15
<s|es s:707 x:219 z:72
<s|ha x:970 :12 s:10
<s|he x:992
<s|hi x:982 s:12
<s|ho x:932 :49 as:17
<s|hu x:954 s:20 tm:13 t:12
<s|ic s:900 mn:94
<s|id s:973 an:25
<s|ie s:862 z:134
<s|ij s:630 x:364
<s|ik s:705 x:290
<s|il s:998
<s|ir s:891 x:72 k:36
<s|ki s:747 :245
<s|ma s:616 as:380
<s|mi s:936 x:62
<s|ob s:923 v:75
<s|od s:886 ys:111
<s|oh s:816 mk:180
<s|ol s:976 x:23
<s|om s:910 :88
<s|os s:864 x:133
<s|po s:889 :95 x:13
<s|t> sa:847 s:132 x:19
<s|ta s:911 x:79
<s|te s:795 x:191 :14
<s|ti s:766 x:233
<s|to s:939 x:61
<s|tr s:903 x:70 ax:14 an:14
<s|tu s:812 x:108 ax:40 tx:40
<s|uk s:757 x:162 :81
<s|us s:967 z:31
<s|za :522 s:469
<s|ze s:571 x:391 :37
<t|ad t:967 hw:32
<t|ah t:964 sf:35
<t|al t:976 :24
<t|am t:985 :15
<t|an t:971 :23
<t|ar t:986 ex:14
<t|at t:973 :27
<t|aw t:881 :118
<t|er t:983 sm:17
<t|et t:871 :128
<t|ha v:756 t:191 :26 ly:26
<t|he v:687 t:207 D:93 Da:12
<t|hi v:487 t:476 xm:35
<t|ho t:564 v:404 :21
<t|hu v:471 t:326 :67 st:66 wl:66
<t|om t:978 :22
<t|op t:935 tw:64
<t|ri t:916 :21 mw:21 ma:21 x:21
<t|ur t:948 sg:26 kr:26
<u|ma aw:519 e:474
<u|na aw:857 a:132
<u|ra aw:621 a:362 yw:11
<u|rb aw:580 yw:404 a:11
<u|rs aw:979
<v|ah w:606 f:392
<v|al f:962 b:13 x:13 :12
<v|an f:981 x:18
<v|as f:935 w:22 b:21 r:21
<v|at f:848 by:134 b:10
<v|ei f:915 b:83
<v|er f:950 w:13 sa:12 ex:12 ma:12
<v|i> sa:834 f:160
<v|id f:943 rw:54
<v|ig f:925 l:72
<v|is f:813 by:91 j:91
<v|ol f:964 ny:36
<v|on f:944 :52
<w|ag f:482 w:460 :57
<w|ah w:991
<w|ai w:886 nd:97 f:13
<w|ak w:914 :75
<w|al w:653 f:315 ek:15 hn:15
<w|an w:990
<w|ar w:783 :163 f:54
<w|at w:956 aw:38
<w|es w:909 f:62 :29
<w|ic w:559 :282 f:158
<w|id w:806 aw:168 f:22
<w|il w:850 f:149
<w|ol f:515 w:470 :14
<w|oo :561 w:432
<w|or w:642 f:210 ma:91 :56
<y|at y:832 aw:167
<y|eg y:672 ay:308 :17
<y|on y:934 :64
<y|os y:988 na:12
<y|uk y:906 :47 hy:47
<z|ab z:759 ts:143 j:93
<z|ac z:923 s:71
<z|ah z:950 eb:45
<z|ak z:996
<z|al z:808 j:64 v:63 s:62
<z|an z:869 j:128
<z|ar z:721 j:143 v:90 Z:45
<z|ek z:850 D:133
<z|el z:584 j:346 Z:67
<z|en z:916 tx:75
<z|ho tx:732 z:206 j:56
<z|hu j:887 z:64 tx:42
<z|ia z:628 d:354 j:11
<z|ie z:719 ts:261 j:13
<z|im z:983
<z|in z:987
<z|iv j:839 z:144
aa|ra :410 e:388 a:197
ab|ab b:534 :284 eb:180
ab|ad b:872 hn:126
ab|ar b:948 h:51
ab|be :629 b:302 r:69
ab|de b:971 ma:28
ab|ib b:884 :66 ns:49
ab|ir b:831 h:168
ac|an j:426 k:326 tx:128 s:119
ac|ca :459 k:425 q:90 tx:16
ac|ch k:616 tx:202 :176
ac|ci :387 x:187 tx:171 k:143 sy:67 t:44
ac|er s:589 tx:264 k:127 sy:14
ac|h> K:417 x:352 tx:173 k:39 :19
ac|ha x:422 tx:349 k:161 K:46 zr:22
ac|he x:529 tx:229 K:103 k:66 :33 yr:16
ac|hi x:390 tx:369 k:174 K:18 j:16 t:16
ac|hm k:665 :174 x:76 tx:48 K:24
ac|ho tx:419 x:382 k:97 n:87 K:12
ac|i> j:386 x:248 s:243 tx:112
ac|ia s:652 tx:169 z:145 j:12
ac|ic tx:607 s:219 :143 j:11
ac|ie s:830 ys:120 tx:22
ac|in tx:361 s:222 k:177 v:138 :75 ns:13
ac|io s:912 tx:73
ac|o> k:617 ys:275 j:98
ac|om k:988
ac|ou q:618 k:367
ad|a> d:931 ll:31 r:16 tw:10 t:10
ad|al d:906 :91
ad|ar d:939 D:59
ad|em d:914 t:84
ad|er d:888 :100 dy:11
ad|h> d:729 D:254 Z:15
ad|i> d:999
ad|in d:950 fr:47
ad|ir d:865 :77 l:57
ad|is d:959 ez:27 z:13
ad|o> d:977 ws:23
ad|or d:920 Z:79
ag|ab j:884 g:107
ag|al g:959 j:36
ag|an g:703 j:265 q:31
ag|ar j:682 g:246 q:69
ag|e> j:815 g:93 K:42 jy:32 dj:16
ag|ee j:579 q:181 yj:181 g:44
ag|er g:548 j:446
ag|gi :652 j:230 d:88 g:25
ag|h> g:633 :279 q:83
ag|ha g:818 :159 h:13
ag|hi g:577 j:226 q:191
ag|is g:702 j:285
ag|le g:633 j:229 br:104 :34
ag|li :538 j:319 g:141
ag|ne g:582 :324 j:94
ag|ni :816 j:140 g:43
ag|ue j:509 g:373 q:108
ag|us j:382 g:262 wg:169 wj:169
ah|a> h:621 :378
ah|e> h:528 :469
ah|im h:858 :111 g:31
ah|la h:971 :29
ai|de y:661 :335
ai|l> y:842 ey:156
ai|n> y:782 :191 ey:15 a:12
ai|ro y:882 la:112
ai|sh y:736 ay:202 :61
aj|ko y:783 j:216
ak|a> k:945 q:27 sw:14 wr:14
ak|al k:790 q:208
ak|am k:955 tx:43
ak|an k:916 q:42 n:41
ak|aw k:899 g:96
ak|e> k:999
ak|er k:893 wk:51 bn:51
ak|es k:826 q:54 wk:54 yl:53 yk:12
ak|ho K:792 k:204
ak|in k:808 q:66 m:63 :58
ak|is k:960 m:38
ak|ki k:516 q:399 :80
ak|on k:906 yk:90
ak|ou k:563 q:341 nd:95
ak|ov k:999
al|ac l:896 wm:102
al|al l:949 yl:51
al|am l:952 :48
al|dr l:746 :253
al|e> l:981 yz:18
al|en l:963 :19 wm:18
al|es l:907 :46 yg:23 n:23
al|ey l:892 yl:104
al|im l:874 :74 al:52
al|ke l:440 :362 w:197
al|l> :660 l:321 w:18
al|la l:591 :392 y:11
al|li :609 l:390
al|lo l:555 :382 y:63
al|ly l:463 :456 b:79
al|ou l:934 le:65
al|se l:659 my:341
al|t> l:883 r:112
am|ad m:969 :31
am|al m:929 b:35 s:35
am|an m:974 qd:15 rm:11
am|ay m:889 d:100
am|az m:898 yr:100
am|e> m:945 :54
am|ec m:830 rw:168
am|er m:974 ll:26
am|id m:858 :142
am|ie m:873 rd:125
am|ps m:625 n:375
an|a> n:946 ny:37
an|ab n:925 an:72
an|ad n:824 :131 ny:44
an|d> n:981 m:12
an|es n:958 xr:41
an|ia n:943 r:36 yn:20
an|ik n:873 :125
an|ke n:925 :74
an|ki n:876 ny:123
an|nu :491 n:376 fr:93 b:39
an|o> n:948 ny:28 :18
an|ov n:990
an|so n:969 r:30
an|th n:962 :38
ao|uf w:772 :225
ao|ui w:999
ap|pi :465 b:438 ml:97
aq|>> q:917 :82
ar|as r:964 yg:36
ar|av r:879 :90 er:31
ar|ch r:947 :35 ny:18
ar|de r:970 :30
ar|e> r:975 :24
ar|es r:962 kl:38
ar|ev r:925 :74
ar|ez r:944 n:56
ar|gi r:922 :78
ar|im r:923 yr:77
ar|iz r:856 m:143
ar|k> r:954 :46
ar|ko r:965 ra:34
ar|ni r:949 :51
ar|sh r:963 ym:35
ar|ss r:895 n:104
ar|ve r:959 ej:41
as|a> s:693 x:234 z:73
as|ar s:605 z:301 x:93
as|ca s:895 x:56 :48
as|ch x:575 s:275 :148
as|co s:878 z:64 :42 x:15
as|e> s:921 ys:72
as|en s:795 z:134 x:68
as|h> x:949 j:25 xa:25
as|hf x:895 r:101
as|hv x:827 tx:167
as|i> s:857 x:137
as|ia z:449 s:389 j:77 x:71 xr:12
as|ic s:617 x:374
as|ie s:847 yn:116 :12 x:11 z:11
as|il s:933 x:33 z:33
as|im s:783 z:168 eZ:42
as|ke s:930 :62
as|s> s:509 :420 xb:70
as|se s:515 :473 z:12
as|sy s:437 :259 mb:151 x:151
as|t> s:824 :154
as|ta s:956 x:22 j:21
as|ti s:885 x:115
as|z> s:522 x:255 z:183 :39
as|zl :887 s:70 x:27 z:15
at|a> t:952 :13 w:12 n:12 z:11
at|ar t:879 wt:74 s:47
at|el t:919 ts:80
at|er t:958 j:30 ty:12
at|h> v:772 t:134 D:92
at|ha v:788 t:134 ev:43 :32
at|he v:629 D:184 t:156 Z:30
at|hi t:766 v:230
at|hl v:955 t:32
at|i> t:999
at|ia t:909 wr:87
at|ic t:760 n:117 :87 r:33
at|in t:860 hl:136
at|ol t:808 :189
at|ou t:938 s:61
at|ov t:936 d:63
at|th :668 t:184 v:147
at|ti :523 t:447 rk:15 K:15
at|ty :614 t:320 y:64
at|ul t:705 :294
au|l> w:660 ww:338
au|ri w:971 fw:16 :10
au|s> w:997
au|st w:730 nm:268
av|an f:660 w:292 lt:48
av|e> f:906 ly:68 fa:23
av|en f:899 :38 by:38 b:23
av|i> w:455 f:415 b:57 d:36 ll:36
av|ic f:992
av|id f:870 w:67 :61
av|ra f:770 b:230
aw|a> w:990
aw|ad w:920 f:78
aw|ai w:661 wa:337
aw|an w:941 qd:52
aw|i> w:998
ay|as y:925 by:74
ay|at y:941 :59
ay|e> y:929 :39 mb:31
az|a> z:638 Z:191 s:83 dy:82
az|ak z:805 :126 s:64
az|an z:825 d:113 v:56
az|ar z:930 D:44 d:23
az|ee z:580 d:370 j:23 Z:20
az|em Z:588 z:379 j:19 d:10
az|en z:687 j:295
az|i> z:886 d:101
az|ia ts:547 z:433
az|ic z:786 j:170 Z:12 ts:10
az|ie yz:481 z:364 wl:126
az|im z:536 Z:444
az|in z:851 j:119
az|iz z:732 :254
az|ur z:331 yz:287 d:182 Z:182
az|y> z:816 d:180
az|za :695 z:143 t:96 d:64
ba|ca :500 a:500
ba|de a:965 :35
ba|dr :936 a:64
ba|h> a:631 :369
ba|i> a:782 ay:143 :75
ba|ir :937 a:60
ba|ke :735 y:182 a:84
ba|kr :924 a:73
ba|la a:595 :362 e:41
ba|ld a:994
ba|le a:443 y:303 :251
ba|ll a:576 :220 w:198
ba|n> a:974 :19
ba|nd a:667 :333
ba|ni a:837 :123 y:40
ba|rd a:877 :84 w:39
ba|rr a:975 :24
ba|rt a:997
ba|st a:960 :40
ba|ti a:940 y:56
ba|ud :730 a:268
ba|ue a:865 :135
ba|ye a:833 :97 an:70
ba|yr :888 a:111
be|at y:988 :12
be|au :865 y:134
be|ch :594 y:319 ys:86
be|ck y:916 :83
be|h> :772 e:186 y:42
be|hr y:860 :137
be|l> :621 y:378
be|lh :766 a:150 y:84
be|lk :966 y:33
be|ll y:850 :134 a:16
be|lo y:955 :43
be|ne y:727 :228 a:45
be|ng y:938 :60
be|nj :957 y:41
be|ns :751 y:154 a:95
be|r> :919 y:63 a:18
be|ra y:883 :116
be|rb :939 y:59
be|re y:810 :189
be|rk y:552 :322 al:125
be|rm :939 y:59
be|ro y:602 :286 w:111
be|rr y:715 :284
be|s> a:392 :295 y:235 wn:77
be|th y:952 a:44
bi|la y:555 :442
bi|le y:482 :314 ay:203
bi|ll y:929 :66
bi|ns y:632 :368
bi|sh :589 y:406
bo|uc w:708 aw:287
bo|ul w:788 :210
br|e> r:832 :152 t:16
br|oe r:864 rw:136
bu|ch w:984 a:15
bu|ck a:565 w:434
bu|ff w:767 a:219 :13
bu|re w:785 yw:187 :16
bu|rn w:790 y:163 :45
bu|rr w:726 a:178 :87
bu|rt y:583 w:391 :20
bu|ry w:613 :378
bu|tt w:498 :294 a:207
ca|il a:939 :60
ca|na a:745 :254
ca|ne a:807 y:181 :12
ca|r> a:792 :208
ca|ra a:549 :451
ca|rl a:999
ca|ro a:998
ca|se a:555 y:441
ca|st a:885 :114
cc|ar k:691 :299
ce|f> :930 y:67
ce|k> y:809 :191
ce|r> :690 y:310
ch|as :712 h:287
ch|du y:831 :165
ch|em :838 h:160
ch|il :949 yl:49
ch|o> :907 yr:46 ar:46
ch|uk :950 y:49
ci|ne :678 y:204 ay:118
ci|ni y:986 :13
ci|nt :672 y:326
ci|o> y:971 :29
ck|e> k:901 l:49 ks:49
ck|el k:947 lr:51
ck|er k:980 bn:20
co|nn w:957 ab:39
co|ns w:518 :378 st:96
co|rn w:997
co|rt w:817 :92 a:90
cr|ow r:897 nj:100
cu|rl y:870 w:128
da|ir :823 a:169
da|ka :539 a:460
da|l> a:989
da|la :593 a:397
da|le a:608 y:204 :115 r:37 ay:36
da|li a:659 :336
da|ll a:836 :126 w:36
da|m> :592 a:407
da|mi a:983 :16
da|ms :864 a:134
da|n> a:863 :119 y:18
da|ne a:700 y:150 ay:147
da|ni a:998
da|nt a:832 w:153
da|wo a:931 :64
dd|in :850 d:150
de|br y:808 w:150 :38
de|h> :980 y:20
de|ja :951 y:47
de|la y:759 :241
de|ll y:547 :408 a:45
de|ls :866 y:133
de|m> :759 y:240
de|n> :802 y:198
de|na y:931 :69
de|ne y:844 a:102 :53
de|ni y:906 :94
de|nn y:960 :40
de|r> :871 y:111 a:18
de|ra y:830 :168
de|re y:753 :179 fy:67
de|ri y:535 :395 w:43 a:27
de|ro y:746 :252
de|s> y:510 :477 a:13
de|sc y:971 :28
de|sh y:971 :28
de|t> :813 y:187
de|vl :675 y:324
dg|e> j:982 yj:15
di|n> y:722 :208 a:69
di|ne y:677 :132 ay:125 an:63
di|ng y:792 :207
di|ni y:994
do|lf w:676 :323
do|r> w:961 a:37
do|u> w:813 :187
do|ul w:823 al:168
dr|as r:651 ry:347
du|lf w:894 :99
dw|ig f:721 w:279
dw|in w:974 f:26
ea|n> a:418 :297 w:248 ea:37
ea|s> a:736 :190 w:74
ea|st :931 a:61
ea|tr a:941 :59
ea|u> :998
ec|h> x:392 k:258 tx:216 tn:63 ws:63
ec|he x:731 tx:207 K:53
ec|ht x:506 K:242 tx:104 k:98 :46
ec|k> :997
ec|ka :873 dy:119
ec|ki :872 ts:63 j:63
ec|ky :791 s:203
ed|e> d:898 xy:70 dw:17 x:12
ed|er d:933 :22 t:22 fr:22
eg|an g:762 j:123 k:59 q:55
eg|az j:907 g:76 k:13
eg|g> g:527 j:286 :91 br:91
eg|gi :624 j:184 d:113 g:68
eg|in j:547 :188 k:148 h:93 g:24
ei|n> y:964 ay:13 :12 ya:11
ei|nb ay:561 y:315 :121
ei|ne y:979 ay:20
ej|an y:750 j:214 K:35
ej|i> j:947 K:31
ej|ia K:719 h:166 j:97
el|an l:978 yl:20
el|az l:747 :226 le:25
el|ec l:713 fr:286
el|es l:925 :74
el|ha l:759 :175 sk:65
el|i> l:967 yl:32
el|in l:984 r:11
el|is l:946 r:27 :24
el|la :557 l:415 y:26
en|an n:920 :77
en|c> n:832 ny:168
en|do n:956 ka:42
en|et n:873 xr:106 :19
en|ey n:809 t:189
en|ko n:988 ny:12
en|o> n:770 ny:229
en|ov n:938 an:55
en|to n:954 ms:46
en|tu n:867 l:133
er|a> r:966 ry:17 g:17
er|de r:889 :110
er|er r:912 n:83
er|g> r:977 ry:13 :10
er|i> r:983 :17
er|ia r:965 sw:35
er|ic r:986 :14
er|ma r:989 ry:11
er|n> r:958 g:42
er|ny r:859 b:140
er|r> r:506 :285 wm:180 ra:29
er|s> r:950 :24 ry:14
er|sc r:905 t:91
er|so r:976 rt:23
er|te r:942 ry:57
er|z> r:923 ry:77
es|a> s:889 z:104
es|ak s:626 x:176 ws:151 z:43
es|am s:812 v:142 z:36
es|ar z:556 s:402 x:42
es|ca s:966 x:31
es|ch x:765 s:173 :49
es|co s:947 ws:36 x:16
es|cu s:985 x:14
es|e> s:495 z:457 tz:41
es|i> s:599 z:385 x:13
es|mo z:666 s:333
es|s> s:652 :322 t:25
es|sa :530 s:446 ey:23
es|se s:510 :467 x:22
es|si s:482 :468 nd:49
es|t> s:946 r:27 :26
es|ta s:968 z:31
es|to s:949 x:49
et|h> v:896 t:103
et|he v:727 t:141 D:130
et|ho t:422 v:418 wr:154
et|ov t:652 d:347
et|ra t:892 v:106
et|t> t:598 :346 tw:56
eu|ch w:985 :14
eu|ng a:529 :359 w:97 wy:15
ev|e> f:906 :85
ev|er f:954 fy:22 b:22
ev|ic f:988 sb:12
ev|ie f:855 yf:142
ev|in f:899 wb:50 b:50
ew|ic f:632 w:264 wf:103
ew|s> w:944 f:39
ew|sk f:565 w:246 wf:130 :59
ez|a> z:668 dy:155 :64 v:64 d:47
ez|za :424 e:313 z:215 a:27
ez|zi :289 z:198 t:159 D:155 al:154 e:36
fa|ir :797 a:194
fa|kh :979 a:21
fa|lk a:595 w:378 :27
fa|r> :933 a:66
fa|re :530 a:338 y:133
fa|rh :966 a:33
fa|rm a:930 :69
fa|ro a:959 :40
fa|th :870 yh:81 a:48
fa|ti a:965 :33
fa|tm a:945 :51
fa|us a:914 :86
fa|ya :908 a:92
fe|n> :710 y:166 a:123
fe|r> :973 y:27
fe|rg y:850 :150
fe|rn :921 y:79
fe|rr y:881 :119
fe|rs :610 y:222 a:168
fe|vr y:982 :16
fg|an g:994
fr|ai r:832 yf:168
ga|il :902 a:93
ga|la a:683 :315
ga|le a:710 y:281
ga|me a:632 y:340 :28
ga|n> a:968 :16 an:16
ga|rd a:933 :35 w:31
ga|re a:721 :237 wa:42
ga|t> a:609 :376 y:13
ga|te y:589 a:396 :13
ga|ut :971 a:29
ge|l> :649 y:351
ge|le y:950 :50
ge|n> :658 y:295 an:47
ge|nb :902 y:95
ge|ni y:974 :25
ge|ns :720 y:279
ge|of y:880 :118
ge|or :976 y:23
ge|r> :888 y:112
ge|ra y:890 :110
ge|rb y:774 :226
ge|rd y:932 :68
ge|rm y:900 :100
ge|ro y:942 :58
ge|rr y:851 :149
ge|s> :769 y:231
gg|in :544 g:365 j:78 k:12
gh|al :988 h:12
gh|am h:723 :277
gi|ll y:995
gi|o> y:904 :96
gi|or :737 y:263
gi|ra y:996
gn|at n:983 ny:17
gr|ab r:788 :123 ar:88
gr|an r:876 :113 ar:10
gt|>> t:998
gu|e> :743 w:142 yw:66 y:49
gu|el :987 w:11
gu|es :630 w:317 aw:47
gu|ez :910 w:60 a:28
gu|i> :839 w:148 yw:10
gu|id a:436 w:416 :146
gu|nd w:981
gu|s> w:934 :66
gu|y> a:914 w:84
ha|bo a:934 :55
ha|dd :794 a:204
ha|de a:521 :303 ay:127 y:49
ha|ff a:892 :105
ha|fs :893 a:99
ha|i> a:900 :90
ha|ib :488 e:341 a:161
ha|il a:354 :324 ay:319
ha|ir :604 a:386
ha|jj :896 a:98
ha|ke a:545 :404 ay:50
ha|l> a:839 :89 e:71
ha|ld a:465 :383 w:150
ha|li :491 a:491 ar:18
ha|ll a:774 :122 w:103
ha|lo a:970 :26
ha|ly a:971 :24
ha|m> a:902 :87 w:11
ha|ma :525 a:475
ha|md :847 a:153
ha|mi a:517 :483
ha|mp a:986 :14
ha|n> a:941 :42
ha|na :534 a:466
ha|nn a:729 :258 rw:13
ha|ns a:951 :48
ha|pp a:707 :293
ha|r> a:612 :332 y:56
ha|rb :588 a:411
ha|rd a:978 :22
ha|re a:511 y:283 :206
ha|ri a:674 :306 w:19
ha|rk a:589 :410
ha|rl a:996
ha|ro a:950 :50
ha|rp a:991
ha|rt a:922 :78
ha|rv a:938 ha:48 :13
ha|se a:893 y:83 :24
ha|sh a:845 :130 e:25
ha|sn :872 a:125
ha|ss :686 a:314
ha|t> a:802 :144 e:53
ha|te a:807 :103 y:88
ha|ti a:802 :137 ay:59
ha|tt a:556 :443
ha|up a:757 y:157 :86
ha|us a:805 :194
ha|ya a:615 :346 e:39
ha|yk :749 a:249
ha|ze a:530 y:294 :176
he|b> :924 y:53 a:16
he|bb a:575 :218 y:200
he|be y:765 :162 ay:59 a:12
he|d> :841 y:156
he|ff y:952 :39
he|i> :983 a:17
he|im a:551 :412 y:36
he|in a:626 :374
he|l> y:521 :478
he|la y:428 :323 a:248
he|li y:525 :398 w:75
he|ll y:721 :278
he|ls y:961 :36
he|n> :703 y:252 a:44
he|nk y:906 :93
he|nn y:694 :262 a:43
he|nr :988 y:11
he|r> :897 y:103
he|ra y:803 :195
he|rd :965 y:34
he|rm y:591 :406
he|rn y:764 :193 a:43
he|ro y:662 :242 a:96
he|rr y:770 :131 a:51 tr:48
he|rs y:572 :386 wl:42
he|ry y:851 :147
he|tt y:949 a:44
he|v> y:913 w:84
he|va w:541 y:382 :76
he|y> :981 a:17
hi|ch y:576 :423
hi|km :837 y:163
hi|ko y:994
hi|la y:823 :92 a:83
hi|ld y:759 ay:181 :60
hi|lm :576 y:418
hi|ma y:998
hi|nd y:638 :360
hi|ne y:733 ay:261
hi|ng y:644 :355
hi|ni y:993
hi|no y:997
hi|r> y:696 :303
hi|ra y:979 :20
hi|re y:620 ay:244 :135
hi|ri y:850 :77 a:72
hi|ro y:990 :10
hi|rs y:535 :299 ay:165
hi|sa y:992
hi|ta y:994
hi|te ay:772 y:227
hi|to y:991
ho|>> w:959 wn:10 yz:10
ho|la :505 w:494
ho|ll w:954 a:43
ho|nd w:813 :183
ho|rm :572 w:428
ho|rn w:996
ho|rt w:872 aw:112 :16
ho|sn :905 w:95
ho|te :594 w:405
ho|u> w:990
ho|ua w:866 e:68 aw:59
ho|ur w:911 a:78
ho|us w:442 aw:329 :226
ho|we a:720 w:259 aw:16
hu|ba w:548 :446
hu|be w:993
hu|gh yw:776 w:210
hu|la :595 w:394
hu|m> w:934 :54
hu|mp :917 w:70
hu|n> w:977 :21
hu|na :638 w:358
hu|nt :758 w:227 a:15
hu|rc :548 y:364 w:88
hu|s> w:885 :108
hu|ss :720 a:205 w:69
ic|a> k:898 tx:71 ts:31
ic|ci :474 tx:447 k:78
ic|e> s:938 xy:53
ic|ek tx:408 j:308 s:271
ic|ev tx:517 s:298 x:173
ic|h> tx:582 x:276 k:66 :33 K:22
ic|ha x:308 tx:284 K:191 k:167 :50
ic|he x:472 tx:353 k:124 K:50
ic|hi tx:788 x:174 k:15 n:15
ic|hk tx:426 x:210 :170 j:167 k:16
ic|ho k:631 x:213 tx:147
ic|hs k:697 tx:267 x:27
ic|ht K:462 tx:353 x:175
ic|i> s:399 x:386 tx:111 k:94
ic|ia x:560 s:178 k:144 q:94 tx:20
ic|ic tx:556 s:263 x:92 wt:78
ic|il q:659 x:210 s:74 tx:41
ic|io s:896 x:79 tx:15
ic|iu tx:423 s:314 x:132 :47 k:43 h:37
ic|k> :999
ic|ka :790 tx:209
ic|ky :808 s:95 ts:94
ic|s> k:444 tx:443 x:110
id|a> d:944 :16 Z:14 t:14 wl:12
id|al d:928 bn:70
id|e> d:878 :28 kl:28 tm:28 dw:24 da:11
id|er d:962 ms:37
ie|l> y:623 :328 a:50
ie|ld :992
ie|le y:539 :399 a:63
ie|ll y:522 :256 a:223
ie|ls :977 y:20
ie|n> a:550 :415 y:35
ie|nn a:610 :309 y:81
ie|nt :958 a:36
ie|r> y:530 :470
ie|rc :936 y:63
ie|rr :690 y:240 a:69
ie|rs :841 y:157
ie|rz :423 zy:381 y:196
ie|s> :995
ig|a> g:721 j:156 q:119
ig|an g:488 j:454 jr:54
ig|e> j:724 :123 q:60 ga:46 g:34
ig|er j:564 g:420 jy:11
ig|ht :992
ig|na g:488 :275 j:236
ig|no :902 q:70 g:17 j:11
ig|uc j:894 g:101
ig|ue g:936 j:63
ig|ui j:373 g:287 q:170 dr:169
ii|ch y:807 :101 ay:92
ij|a> :751 j:130 K:78 y:41
il|a> l:986 fy:14
il|d> l:920 ly:78
il|ia l:923 :39 yg:38
il|ie l:923 r:75
il|la :556 l:418 y:26
il|lo :608 l:354 y:19 sk:18
im|a> m:989 rw:11
im|at m:876 :123
im|ir m:965 :34
im|on m:967 ks:33
in|an n:859 ny:141
in|ce n:582 r:418
in|di n:896 zh:101
in|en n:937 an:60
in|er n:873 ny:89 l:33
in|i> n:985 :11
in|s> n:974 y:13 :13
in|sk n:982 ny:18
io|n> w:857 :72 ys:22 x:22 k:19
ir|at r:950 :50
ir|o> r:984
is|a> s:864 x:56 :43 z:37
is|ab z:705 s:185 x:106
is|ak s:984 z:11
is|an s:792 z:107 t:95
is|ch x:860 xt:77 s:59
is|co s:826 :110 x:59
is|e> s:479 z:458 na:32 sa:27
is|ek x:831 s:89 z:71
is|en z:478 s:445 :69
is|es s:922 z:59 x:12
is|h> x:976 tx:23
is|hm x:687 s:309
is|ko s:522 x:477
is|le s:700 :298
is|ma s:917 z:82
is|ne s:554 :406 x:39
is|s> s:514 :428 yx:29 x:29
is|t> s:968 ty:31
is|ta s:970 x:30
is|te s:945 x:28 aK:14 :14
it|a> t:949 ts:20 s:10 y:10
it|ia s:643 t:357
it|o> t:939 :26 n:12 tr:12 wl:11
iy|az y:829 w:130 :39
iz|a> z:774 :108 v:108
iz|i> z:803 s:149 ts:28
iz|io ts:739 z:234
iz|ze e:446 :215 z:171 ts:154
iz|zi :546 z:171 af:89 j:88 t:82 ts:13
ja|h> a:848 y:113 :40
ja|ke y:763 a:234
ja|me y:572 :222 a:205
ja|mi a:719 :271 y:10
ja|mo a:934 :41 y:25
ja|ms :872 a:96 y:32
ja|ne a:495 ay:409 y:91
ja|ni a:997
ja|so ay:892 a:102
je|nn y:865 :132
je|sp :890 y:100 a:10
je|ss y:966 :30
je|su y:931 :60
jk|>> k:835 :114 sa:50
jo|>> w:957 :22 my:22
ju|>> w:998
ka|dr :860 a:136
ka|ha a:870 :130
ka|i> a:977 :22
ka|ma a:658 :294 y:48
ka|n> a:957 :42
ka|na a:711 :288
ka|nd a:656 :342
ka|ne a:640 y:350
ka|no a:944 gw:49
ka|ri a:597 :403
ka|rl a:980 :20
ka|s> a:976 :24
ka|si a:644 :188 y:168
ka|ss :651 a:341
ka|te a:613 :261 y:126
ka|tt a:510 :479
ke|l> :860 y:139
ke|ll y:748 :252
ke|n> y:542 :421 a:37
ke|nd :701 y:298
ke|nn y:936 :63
ke|r> :951 y:40
ke|re y:613 :386
ke|rn y:912 :88
ke|s> :829 y:171
ke|ss y:712 :288
kh|am :696 h:304
ki|li :519 y:478
ki|na y:990 :10
ki|ng y:684 :271 a:45
ki|r> :664 y:336
ki|y> :956 y:41
kl|er l:882 a:67 :52
ku|rd w:518 :479
la|be a:769 e:104 ea:101 :26
la|bi :489 a:429 ea:78
la|ce a:671 y:214 h:107
la|ch a:801 :198
la|di a:906 :63 ea:30
la|ha a:725 :275
la|i> a:917 e:54 :28
la|id e:579 :221 a:200
la|in :696 a:297
la|ir :973 a:23
la|ke y:678 a:306 :16
la|m> a:704 :295
la|mb a:944 :54
la|mo a:869 e:118 :13
la|mp a:986 :11
la|n> a:962 :14 y:13 rw:12
la|nc a:998
la|nd a:953 :47
la|ne a:686 y:231 :42 ay:40
la|ni a:944 ea:53
la|nt a:845 :103 e:50
la|r> a:868 :86 y:44
la|ra a:714 e:212 h:70
la|rd a:995
la|re a:689 y:303
la|ri a:957 y:40
la|rk a:995
la|ro a:706 e:288
la|se a:772 :115 y:112
la|te a:631 :188 y:178
la|ti a:568 :284 e:76 ea:70
la|to a:801 ar:168 :24
la|u> a:833 :167
la|ur :953 a:47
la|us a:653 :347
la|ve a:904 y:94
la|wi a:613 :244 ea:140
la|wr :944 a:51
la|zi a:471 :445 e:83
ld|em d:692 ad:304
le|be y:754 :233 w:12
le|bl :550 w:386 y:63
le|d> :927 y:73
le|fe y:547 w:441 :10
le|gr y:989
le|id :848 e:110 a:42
le|in :507 a:492
le|ks :696 y:303
le|l> a:798 y:196
le|m> :468 y:330 a:196
le|n> y:719 :191 a:77 yn:13
le|na y:962 :36
le|nc :602 y:271 w:70 yy:54
le|ne y:912 a:70 :17
le|nn y:925 :72
le|ns :684 y:311
le|nt :786 y:212
le|r> :925 y:73
le|ra y:708 :184 w:108
le|rc y:925 :74
le|ri y:970 :29
le|rm y:922 :78
le|ro y:931 :68
le|rt y:498 :384 a:117
le|s> y:524 :446 a:18
le|sa y:805 wn:143 :49
le|st y:925 :73
le|to :629 y:370
le|tt y:926 :74
le|x> y:966 :33
le|xi :944 y:56
le|y> :984 y:10
le|z> y:990 :10
lg|er j:542 g:429 jy:25
lh|a> h:653 g:199 y:125 :22
lh|o> y:735 h:263
li|am y:950 ay:49
li|an y:978 j:21
li|d> :739 y:261
li|da y:979 :21
li|e> y:940 ay:38 n:19
li|er y:960 w:29 :11
li|gh ay:778 y:218
li|h> y:537 :462
li|ja y:988 :11
li|ma y:692 a:217 :89
li|n> y:803 :145 a:52
li|na y:998
li|nd y:974 :26
li|ne y:916 ay:64 :19
li|ng y:815 :165 a:20
li|ni y:967 w:30
li|nk y:995
lj|>> y:709 j:148 :142
ll|ag l:710 :186 el:102
ll|ah l:685 :314
ll|al l:555 :327 el:115
ll|an :637 l:330 y:31
ll|at l:485 :273 y:121 al:120
ll|es :549 l:420 s:30
ll|o> :747 l:251
ll|or :433 l:349 y:218
ll|ou l:630 :369
ll|oy l:692 :307
lo|ug w:839 a:157
lo|ve w:927 a:72
ls|e> s:676 tr:311
ls|en s:939 x:49
lu|ck w:573 a:306 :120
lu|m> w:976 a:14
lu|mm a:852 w:126 :16
ma|as :849 a:97 e:54
ma|br :740 a:259
ma|ck a:995
ma|d> :679 a:320
ma|da a:506 :402 e:92
ma|de a:980 :19
ma|dk :874 a:123
ma|el ae:688 a:173 :136
ma|gd a:593 :407
ma|ha :884 a:116
ma|hi a:856 :144
ma|ho a:888 :112
ma|i> a:755 ay:99 ye:99 :38
ma|ia a:733 e:182 :70 ae:12
ma|il a:512 ae:268 :218
ma|ir :732 a:257
ma|is :753 a:235
ma|jd :903 a:84
ma|je a:965 :25
ma|jo a:700 y:263 :31
ma|ki a:943 :57
ma|l> a:679 :259 y:60
ma|ll a:730 e:105 w:105 :59
ma|n> a:961 :36
ma|nc a:925 w:70
ma|nd a:842 :158
ma|ns a:590 :404
ma|r> a:713 :246 y:40
ma|ra a:837 :141 e:21
ma|rc a:974 :14 y:13
ma|ri a:954 :38
ma|rl a:995
ma|rs a:996
ma|rt a:979 :21
ma|rw :864 a:135
ma|rz :560 a:439
ma|s> a:997
ma|sh a:677 :266 e:57
ma|sk a:693 :201 q:105
ma|sr :882 a:117
ma|t> :540 a:460
ma|ts a:980 :20
ma|tt a:998
ma|ya a:906 :93
ma|ys :896 a:102
ma|z> a:986 :13
mc|do ak:892 k:108
me|h> :854 e:134 y:12
me|ha y:655 :338
me|hr :974 y:21
me|ie a:568 :288 ay:143
me|ir :546 ay:426 a:28
me|l> :700 y:299
me|n> :504 y:290 a:206
me|na y:856 :141
me|nd :560 y:439
me|ne y:735 :232 a:33
me|nt :671 y:326
me|r> :900 y:100
me|rc y:902 :98
me|re y:715 :284
me|rl y:765 :234
me|ro y:824 :175
me|rr y:803 :197
me|rs :925 y:74
me|rt y:644 :308 wl:47
me|ry y:470 :386 a:143
me|s> :882 y:118
mi|er y:813 :111 a:39 ay:38
mi|ha y:989
mi|ka y:989
mi|ke ay:757 y:152 :90
mi|kh y:847 :73 w:70 ay:10
mi|le y:746 ay:205 :48
mi|li y:910 a:59 dr:29
mi|ll y:963 :18 n:18
mi|ne y:941 ay:56
mi|ng y:832 :134 a:33
mi|ni y:998
mi|re y:931 ay:66
mi|tr y:681 :318
mi|zu y:994
mo|hs :970 w:30
mo|n> w:999
mo|ni w:698 :227 a:75
mo|r> w:837 :83 wr:80
mo|re w:999
mo|ri w:999
mo|rs :573 w:427
mo|rt w:780 :220
mo|u> w:911 a:77 :11
mu|r> w:919 m:75
mu|ra w:952 :47
mu|rr w:804 a:185 :11
mu|sh :356 w:303 a:227 h:112
mu|t> w:960 :34
na|a> a:778 e:140 :82
na|an e:770 :172 a:59
na|be a:983 :17
na|d> :550 a:450
na|do a:977 :22
na|e> a:958 :19 e:14
na|i> a:857 ay:100 :34
na|im e:672 :231 a:90
na|ir :932 a:54
na|ka a:965 :18 y:17
na|kh :860 a:138
na|ma :508 a:428 e:63
na|mi a:951 y:42
na|mo a:988
na|n> a:971 ea:29
na|ne a:830 :168
na|om a:469 e:388 ae:135
na|s> a:896 :64 y:40
na|si a:414 :363 y:222
na|sr :958 a:40
na|ta a:928 :36 gw:35
na|te a:597 y:400
na|th a:892 :106
na|wi a:878 :122
na|y> a:993
na|z> a:959 :41
nc|al s:512 k:317 tx:154
nc|ar k:395 tx:251 j:160 x:156 s:32
nc|e> s:913 :55 x:15 jy:14
nc|es x:632 s:362
nc|h> x:910 k:73 tx:13
nc|ha x:693 tx:126 :117 xy:55
nc|he x:681 tx:311
nc|hi k:425 x:412 tx:111 j:51
nc|ho tx:476 x:345 k:175
nc|i> tx:404 j:311 s:269 x:12
nc|ia s:889 z:79 tx:13 x:11
nc|ie s:796 k:147 tx:24 x:20 j:10
nc|in x:577 s:391 tx:18
nc|o> k:843 s:42 :38 tx:38 j:38
nc|oi s:868 k:118
nc|on k:647 s:181 dr:161
nd|a> d:975 t:12 wk:12
nd|ay d:865 wl:132
nd|o> d:953 ns:16 :16 s:15
ne|al y:948 :51
ne|au :867 y:132
ne|di :679 y:321
ne|dy y:980 :20
ne|gr y:905 :93
ne|h> :881 y:119
ne|id a:868 :127
ne|il :903 y:75 a:22
ne|l> y:815 :120 ly:32 ay:32
ne|mo y:905 :85
ne|n> :610 y:346 a:44
ne|na y:948 :46
ne|nk y:956 :39
ne|r> :889 y:99
ne|ra y:604 :370 yy:24
ne|re y:868 :129
ne|ri y:610 :166 a:151 yy:73
ne|ro y:734 :264
ne|s> :701 y:267 a:32
ne|se y:757 :241
ne|si y:826 :172
ne|y> :980 a:13
ne|z> y:901 :55 a:43
ne|zi :629 y:367
ng|a> g:828 j:170
ng|el j:740 g:130 K:82 Ky:16 h:16 :11
ng|en j:532 g:377 k:72 jy:14
ng|er j:514 g:416 :27 k:16 q:16
ng|o> g:867 j:80 q:26 at:26
ng|ui g:706 q:137 z:131 j:16
nh|a> h:594 y:282 :124
nh|ar h:540 :458
nh|o> y:660 h:286 :54
nh|ol h:535 :436 y:29
ni|ce y:850 ay:147
ni|co y:999
ni|et y:827 :173
ni|n> y:949 :26 ya:25
ni|sh y:997
ni|tz y:771 :227
ni|za :796 y:203
nj|a> y:915 j:83
nj|am j:926 y:51 yj:19
nj|i> j:921 tx:67
nj|ic :457 j:310 y:229
nj|o> j:763 K:76 :76 tw:76
nn|er n:520 :432 st:48
no|ma e:474 w:411 a:114
no|r> w:932 :34 y:34
ns|el s:805 z:162 :33
ns|t> s:979 x:18
ns|ta s:873 :118
ns|te x:543 s:456
ns|to s:983 x:15
nt|a> t:956 ts:44
nt|ag t:873 :115 xr:11
nt|es t:918 :82
nt|he v:577 t:237 D:185
nt|hi v:794 j:145 t:53
oa|n> a:767 :233
oc|h> K:324 x:226 tx:226 k:113 ky:110
oc|ha tx:664 x:166 K:154
oc|he x:589 tx:169 K:158 k:42 s:39
oc|hi tx:792 x:181 K:18
oc|ho K:539 tx:386 x:55 k:12
og|li :909 g:46 j:41
og|o> g:917 :66 j:12
oi|s> a:624 y:373
oi|se a:619 y:305 za:69
oi|sh ay:435 y:346 :148 a:69
oj|an y:688 j:302
oj|as K:852 j:82 y:65
oj|e> y:810 j:161 :22
ok|i> k:965 x:33
ok|ic k:628 :365
ol|as l:952 :48
ol|e> l:964 b:35
ol|l> :483 l:481 nd:35
ol|la l:585 :305 y:93 rk:16
ol|li :512 l:459 ry:28
om|it m:886 bn:84 :30
on|do n:965 r:35
on|e> n:973 zy:13 an:11
on|et n:920 ms:73
on|gs n:659 an:336
on|no :466 n:457 ma:77
on|s> n:969 ly:29
on|st n:742 :253
on|ti n:936 :64
op|ol b:945 nt:54
or|ai r:893 hr:107
or|ku r:658 :171 nj:171
or|o> r:960 an:39
or|ol r:831 :114 jy:52
or|t> r:954 n:45
or|z> r:894 rt:106
os|ak s:980 z:18
os|al z:656 s:340
os|am s:978 z:19
os|ar z:503 s:408 v:87
os|bo z:939 s:50 x:11
os|ca s:969 x:28
os|ch x:775 s:133 :74 tx:18
os|e> s:496 z:365 n:69 al:69
os|en z:767 s:232
os|ic x:607 s:355 z:37
os|it z:708 s:271 x:21
os|ko x:567 s:430
os|uk s:995
ot|he v:688 t:87 D:75 :75 aD:75
ot|te t:520 :444 d:36
ou|il :874 y:123
ou|l> :751 w:249
ou|lo :998
ou|nt :803 a:191
ou|st :754 w:245
ov|a> f:1000
ov|al f:941 b:59
ov|an f:950 :50
ov|ar f:831 rb:167
ow|e> :715 w:124 f:54 me:53 md:53
ow|er w:963 :22 aw:13
ow|le w:925 :67
pa|ce y:853 a:127 ns:19
pa|ge y:594 a:405
pa|rr a:875 :65 y:60
pa|rv a:558 :441
pa|th a:709 y:287
pe|er y:898 :102
pe|l> :808 y:191
pe|li :813 y:186
pe|ll y:914 :85
pe|na y:884 :116
pe|r> :800 y:182 a:17
pe|re y:963 :37
pe|ri y:900 wn:73 :27
pe|ro y:964 :35
pe|rr y:854 :145
pe|rt :637 y:363
pe|te y:989 :11
pe|tr y:582 :418
pi|n> y:616 a:375
po|le w:757 :241
po|ll w:834 :59 na:55 my:52
pr|in r:664 :336
qu|e> :809 w:153 a:15 yl:12
qu|ee w:743 :254
qu|el :982 w:17
qu|en w:712 :285
qu|er w:556 :443
qu|es :909 w:62 y:29
qu|ez :981 w:18
qu|in w:771 :229
ra|b> a:871 e:110 :19
ra|ce a:663 y:334
ra|da a:907 y:45 e:45
ra|dh a:679 :320
ra|do a:998
ra|dw :512 a:484
ra|ff a:974 :25
ra|ga a:762 :238
ra|ge a:804 y:181 :16
ra|h> :609 a:391
ra|ha a:864 :135
ra|hi a:807 :174 yz:19
ra|hm :657 a:288 e:55
ra|i> a:912 :88
ra|in :762 a:238
ra|ja :651 a:349
ra|k> a:810 :187
ra|ke y:432 a:391 :96 ay:82
ra|m> a:522 :478
ra|mb a:976 :22
ra|me a:695 :215 y:45 w:44
ra|mo a:990
ra|mz :906 a:92
ra|n> a:921 :47 w:20 ea:12
ra|nc a:902 :97
ra|nd a:923 :56 w:22
ra|ne a:804 :164 ar:32
ra|ni a:998
ra|nz a:951 y:47
ra|ss a:829 :107 e:63
ra|t> a:765 :235
ra|th a:908 y:87
ra|ud :853 a:145
ra|va a:992
ra|ve a:689 y:310
ra|vi a:916 :75
ra|wi a:970 :30
ra|za :675 a:325
ra|zi a:982
rc|ha x:784 tx:150 j:55
rc|he x:444 k:407 tx:99 K:48
rc|hu tx:864 x:98 k:22
rc|ia s:775 x:108 v:97 tx:11
re|a> y:988 :12
re|au :868 y:132
re|d> y:714 :284
re|dd y:835 :59 al:53 a:53
re|de y:905 :51 w:43
re|f> :945 y:54
re|i> :878 e:97 a:22
re|id :976 a:21
re|ir :982 a:17
re|is a:653 :345
re|m> :693 y:232 a:75
re|n> y:839 :148 a:14
re|na y:894 :72 w:32
re|nc :588 y:216 a:195
re|ne y:948 w:40 :10
re|nk :660 y:334
re|no y:971 :23
re|ns y:543 :455
re|nt y:428 :351 a:221
re|r> :600 y:400
re|ra y:978 :22
re|ro y:971 :29
re|st y:529 :471
re|t> y:545 :455
re|tt y:958 a:37
re|v> y:807 a:163 yw:19 :11
re|vi y:652 :344
re|x> y:759 yk:192 :47
rg|an g:323 j:303 k:186 q:186
rg|as g:861 j:129
rg|eo j:930 g:68
rg|er g:568 j:395 n:21 jy:14
rg|io j:990
rg|ui q:596 j:302 g:98
rg|us g:957 j:30 q:10
rh|ou h:966 :34
ri|a> y:888 :96 ya:14
ri|an y:894 ay:105
ri|be y:743 :145 ay:110
ri|c> y:985 an:13
ri|ce y:795 ay:204
ri|ci y:963 g:35
ri|ck y:950 :50
ri|d> y:995
ri|da y:995
ri|de y:535 ay:360 :105
ri|e> y:977 l:23
ri|el y:918 :51 a:28
ri|f> y:534 :338 q:128
ri|ff y:986
ri|gh ay:789 y:209
ri|go y:955 a:39
ri|gu y:990
ri|ly :642 y:357
ri|m> :522 y:472
ri|na y:999
ri|ng y:802 :198
ri|sa y:802 :100 w:97
ri|sh y:929 :36 e:35
ri|st y:986
rj|a> K:674 j:274 y:52
ro|de w:803 :196
ro|kh :722 w:277
ro|mi w:930 a:66
ro|na w:936 rt:64
ro|se w:964 aw:35
ro|uc w:696 :163 a:119 y:13
ro|ud w:824 aw:173
ro|vi w:968 az:31
ro|vs w:851 :148
ro|w> w:912 :74 a:14
ro|wi :651 w:308 a:41
ro|wn a:902 :57 w:34
ro|ws w:890 a:87 :18
rr|a> r:499 :476 yg:25
rr|an r:500 :453 n:47
rr|ot :609 r:234 sk:157
rs|e> s:790 am:102 x:87 xa:16
rs|hi x:650 :346
rs|i> s:813 z:175
rs|t> s:906 :90
rt|e> t:892 :57 bn:49
rt|h> v:842 t:125 :33
rt|ho t:624 v:373
rt|hy v:839 :124 t:37
ru|mp a:736 w:250 :10
ru|ns w:612 aw:233 a:149
ru|sh w:581 :412
ry|de ay:537 y:463
rz|el z:796 s:148 :36
rz|en z:636 j:157 tz:152 :39 ts:11
sa|ad e:653 :273 a:73
sa|bu a:859 yz:113 :28
sa|d> e:445 a:316 :176 ea:61
sa|de a:892 :55 ae:46
sa|ee e:925 a:73
sa|fa :942 a:58
sa|i> a:811 ay:109 :67 e:13
sa|id e:755 :138 a:105
sa|if :860 a:89 e:44
sa|in :680 a:288 e:28
sa|la a:516 :483
sa|lm :628 a:371
sa|lv a:837 :90 y:71
sa|ma a:722 :278
sa|mi a:995
sa|n> a:924 :52 y:24
sa|na a:524 :476
sa|nt a:908 :70 w:22
sa|r> a:966 :34
sa|re a:990
sa|un :951 a:49
sa|ye a:562 e:271 :164
sc|h> :959 x:27 tx:13
sc|hi :655 k:219 x:45 tx:38 K:19 na:18
sc|hk :767 tx:220
sc|hl :976 b:13
sc|hm :931 x:38 tx:29
sc|ho :737 k:257
sc|hu :909 tx:30 s:29 x:28
sc|hw :858 k:47 tx:45 na:43
se|an :673 y:306 w:22
se|di :890 y:102
se|i> :634 y:198 a:148 ya:20
se|l> :711 y:254 a:35
se|ll y:695 :229 a:44 w:33
se|m> :850 a:137 y:12
se|me y:701 :293
se|n> :786 y:203 w:11
se|nc :708 a:250 y:40
se|ne y:720 :276
se|ni y:800 :198
se|ns y:481 w:181 :143 a:129 wr:62
se|r> :923 y:77
se|ra y:923 :77
se|re y:854 :146
se|rg y:793 :207
se|rr y:889 :111
sh|au :847 h:153
sh|ik :963 h:37
sh|im :975 x:12 h:12
si|an y:943 m:55
si|ci :676 y:324
si|dd :741 y:248 ay:11
si|de ay:510 y:468 :23
si|f> :887 y:113
si|gn y:613 :258 ay:129
si|le y:863 ay:136
si|m> :728 y:272
si|mo y:971 :29
si|n> :431 y:401 a:167
si|ns y:838 ms:126 :32
si|ri y:907 w:73 :18
si|ta y:683 :317
sk|a> k:978 :22
sk|al k:755 q:243
sk|ip k:620 :190 lw:188
sl|av l:982 :18
sl|aw l:855 w:143
so|lt w:510 :490
so|me w:656 a:318 aw:16 :10
so|u> w:876 ka:105 :13
so|uf :834 w:159
so|ut aw:572 w:401 :19
ss|i> :486 s:486 am:14 ka:14
ss|ia :642 s:304 z:53
st|as t:961 :39
st|ep t:961 j:38
st|er t:980 :20
st|ok t:820 :180
st|or t:958 wl:41
st|ra t:999
st|ri t:740 :260
st|ru t:932 d:65
st|u> t:528 d:185 ar:183 :104
su|hi w:973 :27
su|ka w:912 :87
su|mi w:939 yn:52
su|mm :412 a:368 w:218
su|n> w:909 y:75 :13
su|nd w:514 :248 a:235
su|th a:630 w:351 :19
sw|or :870 w:127
sz|ab z:942 :51
ta|ha :858 a:141
ta|i> a:887 :113
ta|ie :929 a:71
ta|ir :839 a:161
ta|is a:935 :65
ta|l> a:864 :92 wk:43
ta|la a:677 :322
ta|ll a:853 :77 w:69
ta|ni a:999
ta|nt a:758 :202 y:41
ta|ra a:751 :223 y:26
ta|ro a:993
ta|te y:672 a:323
ta|ts a:950 :46
ta|ye :636 a:364
te|au :904 y:95
te|ll y:937 :63
te|n> :758 y:215 a:18
te|na y:787 :212
te|ni y:461 :422 w:116
te|no y:918 :80
te|ns :805 y:194
te|p> :745 y:255
te|r> :952 y:48
te|ra y:912 :86
te|re y:598 :315 a:86
te|ri y:635 :317 a:48
te|rm :969 y:29
te|ro y:873 :126
te|rr y:702 :293
te|rs :991
te|ru y:906 :93
th|i> :611 h:388
th|ie :995
ti|le a:838 y:150 :12
ti|ma :634 y:364
ti|mo y:988 :11
ti|n> y:764 :222 a:13
ti|na y:992
ti|ne y:789 :137 ay:74
ti|ng y:596 :404
ti|no y:994
ti|ss :558 y:442
ti|us y:998
to|ri w:999
tr|au r:919 ar:80
tr|en r:918 yr:81
tr|ia :568 r:431
tr|ie r:849 yr:144
tr|om r:966 :34
ts|ui s:841 x:157
tt|ia t:438 :427 wz:135
tu|rg w:693 a:285 :16
tu|rk w:513 :482
ua|l> a:969 e:17
ua|ne a:791 y:157 :51
ua|rd a:997
uc|ch k:787 :159 tx:50
uc|ci tx:465 :336 k:198
uc|h> x:356 tx:284 K:255 k:52 y:22 ny:21
uc|ha x:575 tx:360 K:60
uc|he x:446 tx:365 q:97 K:60 j:29
uc|hi tx:746 x:206 K:16 k:16 :15
uc|hn x:518 K:406 tx:64
uc|ho tx:549 x:272 K:89 t:83
uc|hs k:703 :152 tx:73 x:53 K:12
ue|l> y:898 yy:45 w:45 :11
ue|li :693 y:303
ue|ll :527 y:469
ue|ls y:788 a:165 :42
ue|r> :719 y:281
ue|ra y:865 :135
ue|s> :540 y:459
ug|en j:865 g:75 q:58
ug|er g:829 j:166
ug|h> :642 f:217 j:77 g:62
ug|ha g:576 j:187 q:92 :69 y:69
ug|he :749 g:239
ug|hn g:772 :205
ug|im g:919 j:69
ug|la g:961 j:18 :17
ug|li :466 j:356 q:116 g:62
ug|ue g:382 q:303 :279 j:21 y:15
ug|us g:910 j:78
ui|n> y:841 a:157
uk|a> k:964 g:34
uk|ar k:821 K:168
ul|i> l:871 :117
ul|la l:506 :434 rs:30 y:30
ul|ly l:505 :361 la:131
um|i> m:984 wr:16
un|ta n:691 :300
ur|e> r:886 yt:110
ur|ia r:938 lk:56
ur|ie r:940 :38 fw:21
ur|in r:934 rw:65
ur|n> r:923 yf:66 :11
ur|o> r:919 :40 my:39
ur|st r:849 :78 lw:74
ur|t> r:894 :106
us|ak s:844 x:123 z:32
us|an z:718 s:240 x:41
us|ca s:652 x:203 :145
us|ch x:766 :128 s:105
us|ef s:963 z:32
us|en z:607 s:389
us|ep z:921 s:73
us|er s:776 z:169 yz:51
us|ko x:565 s:432
us|tu s:814 x:186
ut|h> v:558 t:429 D:11
ut|he v:641 D:333 vy:14
ut|hi v:974 t:13 D:11
va|la a:713 :285
va|li a:943 w:55
va|ne a:775 y:223
ve|ll y:990
ve|ly :852 y:147
ve|n> :799 y:200
ve|na y:963 :35
ve|nc :466 a:441 y:93
ve|r> :908 y:90
ve|ra y:904 :96
ve|rd y:842 :158
ve|rn y:512 :430 a:58
ve|ro y:858 :142
vi|n> y:622 :218 a:160
wa|el a:973 :24
wa|fa :929 a:70
wa|i> a:854 :143
wa|ke y:435 a:396 :169
wa|ld a:990
wa|lk w:545 :303 a:152
wa|na a:786 :109 y:105
wa|r> a:506 :493
wa|rd a:921 :78
wa|re y:505 a:469 :26
wa|ta a:971 aw:21
wa|te a:553 w:386 :61
we|i> :958 a:42
we|r> :929 y:69
we|rs :888 a:88 y:24
we|s> :541 y:458
we|st y:840 :160
wi|g> y:928 :67
wi|ld y:640 ay:336 :24
wi|ll y:700 :300
ya|hy :969 a:25
ya|nt :605 a:394
ya|sa :510 a:489
ya|su a:974 w:24
ya|tt :525 a:471
yc|e> s:997
yo|sh w:1000
yo|un w:951 a:40
za|ka :748 a:252
za|le a:993
za|no a:904 e:87
ze|k> y:924 :75
ze|l> :925 yy:53 y:21
ze|la y:791 :204
ze|lj y:887 :106
ze|n> :721 y:279
ze|r> :885 y:114
zh|a> h:918 :82
zy|k> y:753 w:123 :122
<<a|bh a:987 e:11
<<a|fo a:992
<<a|fr a:991
<<a|he a:680 e:160 ea:159
<<a|hl a:761 :238
<<a|im a:819 :176
<<a|ok a:992
<<a|rb a:788 e:212
<<a|ts a:989
<<b|et b:971 :29
<<b|os b:966 gw:34
<<c|io s:988
<<d|hi D:601 d:397
<<e|be ay:610 a:221 e:170
<<e|lr a:782 :212
<<e|mo ay:801 a:198
<<e|rw a:997
<<e|sa a:697 e:279 aw:19
<<e|ti a:992
<<e|ug y:534 a:466
<<e|wa ay:992
<<f|ro f:965 ga:35
<<g|ea j:847 K:149
<<g|um g:991
<<g|we g:993
<<h|ri K:522 h:477
<<i|nd a:988 ay:11
<<j|af j:997
<<j|ig j:813 :184
<<k|hu K:866 k:134
<<l|ei l:1000
<<m|er m:989 K:11
<<o|mo aw:991
<<r|om r:979 :21
<<s|ia s:804 :190
<<s|ig s:926 z:37 :37
<<s|ua s:708 x:292
<<s|zi s:989
<<u|do aw:854 :142
<<u|ll aw:755 yw:122 a:121
<<v|it f:1000
<<w|ee w:782 :212
<<w|er f:588 w:411
<<w|et f:588 w:411
<<w|u> w:984 f:13
<<z|ig z:669 j:164 :164
<<z|iz z:661 j:338
<<z|or z:742 j:86 ts:86 am:86
<ac|ha x:897 tx:62 k:29
<ag|ui g:774 j:117 n:94 k:11
<al|la l:835 :144 le:19
<an|ge n:958 ma:24 wn:18
<an|ne :651 n:180 wb:169
<ar|ia r:898 yr:102
<at|ha v:406 ev:232 t:189 :172
<ba|da :720 a:280
<ba|gh a:634 :184 w:182
<ba|na :507 a:493
<ba|rs a:517 :483
<ba|sh :595 a:405
<ba|si a:996
<be|er y:874 :126
<be|lg :828 y:171
<be|rg y:760 :239
<be|rt y:800 :200
<bo|ur w:999
<bo|we a:585 w:342 :70
<ca|in :939 a:61
<ca|mb a:701 :299
<cu|rt w:996
<da|mo a:821 y:161 :18
<da|ng a:593 :229 y:178
<da|ri a:957 :43
<da|rr a:954 :46
<da|vi a:604 y:389
<de|bb y:522 :478
<de|bo y:990 :10
<de|la y:984 :16
<de|ll y:949 :46
<de|me y:994
<de|ni y:996
<di|le y:490 :313 ay:197
<di|rk y:994
<du|ff a:984 w:14
<el|ia l:890 s:90 ys:18
<el|le :503 l:421 sm:63 y:12
<fa|dh :978 a:22
<fa|lc a:998
<fe|ri :977 y:23
<fu|ch w:997
<ga|ll a:998
<ga|mb a:991
<ge|ra y:994
<ge|rl y:962 :38
<gi|ro y:786 a:212
<gi|us :950 y:50
<gu|en w:566 :433
<gu|yo w:992
<ha|gg :600 a:400
<ha|nd a:992
<ha|ni :701 a:299
<ha|ru a:994
<he|ga :928 y:68
<he|lg y:990
<he|ri y:669 :200 a:132
<he|rr y:917 a:71
<he|rs y:950 :45
<he|sh :964 y:36
<hi|ch :844 y:156
<hi|de y:963 ay:35
<hi|ja :930 y:67
<hi|ll y:995
<hi|ne ay:875 y:124
<hi|sh :887 y:113
<hu|ma :933 w:67
<ig|na g:685 j:301 :15
<ii|>> ny:925 lv:37 :20 y:18
<is|hi x:957 tx:37
<ja|ro a:998
<ju|di w:994
<ka|mi a:932 y:64
<ka|rp a:997
<ke|n> y:950 :46
<ke|rs y:758 :242
<kh|al :999
<kh|am :978 h:22
<ki|ng y:913 a:67 :20
<ki|rk y:998
<la|kh :671 a:326
<la|ma a:792 e:184 :24
<la|ne y:680 a:311
<le|ma w:681 y:291 :24
<ma|dd a:991
<ma|do a:980 :20
<ma|hj :992
<ma|la a:684 :316
<ma|ns :720 a:270
<ma|ra a:663 :335
<ma|rd a:569 :431
<ma|ss a:706 :294
<ma|zz a:998
<mc|cl :607 k:391
<mc|gu ak:554 a:271 :171
<me|rt y:880 wl:92 :27
<me|ss y:540 :373 a:88
<mi|ss y:793 tr:203
<mo|nt w:879 :121
<mo|sa :754 w:246
<mo|se w:991
<mu|rt w:671 :328
<na|da :757 a:243
<na|ga a:750 :250
<na|wa :981 a:19
<ne|bo y:972 :28
<ne|st y:727 :273
<ng|ue g:802 :150 a:20
<ng|uy j:523 g:474
<no|rw w:701 :299
<pa|ch a:995
<pe|r> y:880 :117
<qu|in w:920 :80
<ra|ed a:989
<ra|fa a:969 :31
<ra|ga :882 a:118
<ra|mi a:854 :78 y:69
<ra|ms :930 a:70
<ra|ou :642 a:353
<ra|sh :883 a:117
<ra|su :571 a:429
<ra|ul a:954 :43
<re|ic a:632 :367
<re|in :915 a:85
<ri|ce ay:852 y:147
<sa|it a:849 e:135 :16
<sa|na :731 a:269
<sa|nd a:979 :21
<sa|rd :580 a:420
<sc|ha :934 x:33 k:28
<sc|he :939 x:35 m:23
<sc|hi :750 k:173 tx:36 na:34
<sc|hn :992
<se|le y:963 :36
<st|>> nt:851 t:142
<st|ei t:958 mw:41
<su|ha :951 w:49
<ta|da a:946 n:48
<ta|he a:993
<ta|ma a:611 :389
<ta|me a:998
<ta|yl a:989 :11
<te|ts y:862 a:135
<to|we a:789 w:201
<ty|ro ay:981 y:19
<va|hi :845 a:155
<ve|ga y:994
<ve|rm y:815 :185
<vi|>> ds:846 y:150
<wa|gn a:997
<wa|ll a:768 w:224
<wa|sh a:996
<we|is a:805 :195
<wh|it :998
<wi|lf y:999
<wi|ss :704 y:294
<za|hr :982 a:18
<za|ki :864 a:136
aad|>> d:924 D:75
aar|>> r:932 yn:67
aas|>> s:864 z:126
aaz|>> z:576 D:399 j:11
aba|>> a:654 y:220 :124
aba|h> :796 a:204
abe|>> y:814 a:98 :88
abe|d> :989 y:11
aca|>> a:905 yl:95
acc|hi :880 tx:60 k:57
acc|io :909 tx:52 x:35
ack|>> k:941 :30 q:29
aco|>> w:725 kw:272
ada|>> a:796 :133 y:71
ada|m> :964 a:36
ade|>> :909 y:90
ade|gh :983 y:17
ade|k> :627 y:373
adi|>> y:980 ye:20
adi|k> y:527 :473
adi|r> :617 y:383
ado|>> w:977 wn:23
ael|>> l:982 yl:18
aev|>> f:920 yf:78
afa|>> a:657 :208 ae:135
afa|ri :950 a:50
aha|>> a:540 :459
aha|r> a:952 :41
ahi|d> y:658 :342
ahi|de y:533 ay:278 :188
ahi|r> :914 y:86
ahm|an m:718 :279
aie|r> :934 y:66
ain|>> n:938 l:27 :17 as:17
aio|>> w:865 ky:132
ais|>> s:878 :120
aka|hi a:962 :38
aka|ya a:996
ake|r> :938 w:59
ake|uc :953 y:47
ala|ou el:701 a:298
ale|ma y:819 a:130 w:26 :26
ale|s> y:849 a:87 :63
ale|ss y:972 :28
ali|>> y:938 a:21 :21 z:10
ali|n> y:985 :11
all|>> l:679 :321
all|e> :551 y:258 l:191
alt|he t:705 D:291
aly|>> y:968 rt:31
ama|d> :965 a:35
ama|do a:978 :22
ama|li a:879 y:112
ama|n> a:944 y:54
ama|r> :515 a:482
ama|ra a:992
amp|s> :965 b:35
amp|so b:918 :82
ams|>> z:837 s:159
ana|>> a:903 :97
anc|a> k:769 z:199 s:24
anc|e> s:995
anc|o> k:947 tx:47
and|>> d:851 :115 da:22 lk:12
ane|ll y:912 a:80
ane|r> :558 y:440
ang|>> g:854 j:114 q:16 kr:16
ang|e> j:897 g:102
ang|el j:811 K:110 g:36 Ky:22 :15
ano|>> w:988 :12
ans|>> s:523 z:455 :22
ant|>> t:929 :71
ant|ha v:928 t:72
ant|ho t:683 v:317
any|>> y:953 :46
aou|f> w:632 :367
aou|l> w:772 :228
aqu|im :944 w:56
aqu|in :789 w:211
ara|>> a:878 :116
ara|fa :869 a:131
ara|h> :856 a:144
ara|ka a:535 :464
ara|s> a:730 :196 y:72
arc|el s:951 k:44
arc|h> x:599 tx:205 :176 k:10
arc|hd x:924 xy:63
arc|hi x:666 K:107 tx:76 k:74 gw:49 :28
ard|>> d:802 :192
are|>> y:538 :462
are|k> :679 y:321
arg|al g:576 j:215 :207
arg|ar g:583 j:416
ari|>> y:987 w:13
ari|a> y:952 ya:44
ari|an y:996
ari|k> y:606 :394
ari|n> y:946 a:53
ari|q> :772 y:228
aro|>> w:986 ky:14
ars|>> s:573 z:424
art|>> t:953 :47
asa|>> a:993
asc|hi :425 x:361 tx:170 k:36
ase|>> y:559 :365 wn:75
ast|>> t:820 d:125 yd:42
asz|lo z:999
ata|>> a:928 :48 wl:12 y:12
ate|s> :785 y:213
ath|y> h:678 :322
ats|u> s:914 :86
aty|>> y:888 ws:110
auc|hi tx:756 K:110 k:110 x:22
aud|>> :544 d:455
aue|r> :894 y:106
aul|>> l:995
aul|t> :787 l:213
aur|a> r:836 l:164
aus|>> s:863 z:134
aus|ka s:924 sa:72
aut|>> :465 t:442 ys:92
ave|>> :878 nz:68 a:46
avi|>> y:960 :36
awa|>> a:990
aya|>> a:837 :150 e:13
aya|ma a:934 w:66
aya|t> :509 a:491
aye|v> y:814 :185
aza|>> :527 a:469
aza|ki a:980 :20
azi|z> y:673 :327
bal|>> l:944 yz:54
bar|on r:921 :77
bas|ti s:994
bda|ll :648 a:345
bde|l> :952 y:48
bde|lk :962 y:38
bde|rr :994
bdu|l> :981 w:19
bdu|ll :963 w:26
ber|>> r:999
ber|to r:958 :42
bes|>> s:701 :203 x:78 z:17
bia|>> a:667 e:177 :117 b:39
bie|r> y:913 :87
bir|>> r:775 :224
bis|>> s:816 tx:167
ble|>> :952 al:40
ble|y> :863 a:136
boi|s> y:841 a:158
bos|>> s:643 x:238 z:117
bou|>> :874 e:126
bra|hi a:992
bra|m> a:924 :76
bre|ch :656 y:344
bre|nt :886 y:75 a:39
bri|an ay:513 y:487
bri|de ay:743 :173 y:84
bry|an y:659 ay:341
car|>> r:964 :36
cas|ti x:628 s:372
cec|il s:985
ces|ar z:836 s:161
cha|fe a:561 y:391 :48
che|>> :815 y:184
che|m> a:485 :461 y:54
che|n> :971 y:24
chi|r> y:978 :22
cho|>> w:906 yz:46 an:25 :22
chu|ck nf:582 a:248 w:132 :37
cia|>> a:967 :32
cio|>> w:974 wn:26
ckh|am h:894 :106
cla|us :777 a:223
con|>> n:926 y:66
dan|e> n:930 r:62
dan|i> n:919 w:80
dar|io r:861 :139
dda|>> a:533 :465
dde|ll :901 y:91
ddi|n> :689 y:302
dek|>> q:501 k:497
del|>> l:842 :158
del|ka :505 l:495
den|>> n:949 :35 m:17
der|ra :932 r:68
des|>> s:791 z:159 :33 x:16
dez|>> z:951 v:44
dha|r> :880 a:110
dia|>> a:745 :223 e:31
dic|>> tx:904 k:51 sx:44
dik|>> k:556 q:443
dil|>> l:926 ly:74
dim|>> m:841 :101 n:38 an:20
din|>> n:908 :92
din|e> n:721 :185 sw:91
dio|>> w:930 a:69
dis|>> s:955 x:22 z:22
dja|>> :647 a:351
dle|>> :983 y:16
dol|in l:831 n:169
dra|ke y:749 ay:172 a:63 :16
dre|as y:988 :12
dri|ch y:934 jy:64
duk|e> q:837 k:163
dul|>> :793 l:206
dul|la :851 l:143
dur|>> r:743 :256
eak|i> k:795 tw:195
ean|>> n:963 mz:36
ear|d> r:855 ra:143
eat|he D:533 v:444 t:19
eba|>> a:416 :401 rt:89 yx:89
ech|>> :937 sn:63
eck|>> k:930 :34 qb:34
ede|>> y:546 :304 a:85 w:65
ede|r> :672 y:326
eed|>> d:970 lv:29
eel|>> l:964 ax:35
ees|>> s:835 z:60 :54 al:49
eet|>> t:975 :23
eez|>> z:671 Z:308 s:12
ego|>> w:909 ys:89
eha|de a:922 :49 ay:21
eic|h> x:432 :212 tx:209 j:133
eie|r> :889 y:111
eim|>> m:946 n:51
ein|>> n:989 nr:11
eis|en z:823 s:168
ela|>> a:887 :113
elc|hi x:542 k:416 tx:38
ele|>> y:552 :447
ell|a> l:581 :418
ema|nn a:960 wl:38
ema|r> a:653 y:310 :37
ema|ri a:634 :186 y:180
eme|ns :935 y:64
ena|>> a:979 :20
ena|d> a:903 :96
enc|e> s:970 x:28
end|el d:930 sh:70
ene|>> :705 y:263 a:32
eng|>> g:714 j:238 q:46
eng|el j:556 g:435
eng|t> g:991
eni|>> y:954 :45
ens|>> z:487 s:471 :42
ent|ha t:815 v:185
eon|>> n:966 ng:34
eos|>> s:571 x:263 ar:163
era|>> a:913 :19 y:17 yz:17 as:17 w:17
erd|>> d:991
ere|nc y:848 :114 a:38
erg|ma g:998
eri|>> y:967 :33
eri|ck y:714 :286
ers|>> z:761 s:196 :43
ery|>> y:961 :38
esc|he :828 x:160
ese|n> y:525 :348 w:126
ess|>> :813 s:187
est|>> t:917 :81
est|in t:816 :182
eta|>> a:999
ete|r> :633 y:367
euc|hi x:662 tx:331
eue|r> y:739 :261
eur|>> r:925 Kt:73
eve|ns :969 y:31
eya|>> :470 a:397 an:131
eys|>> z:885 s:115
fer|>> r:978 an:21
ffa|>> a:910 :83
fia|>> a:906 e:84
fra|>> a:878 e:107 :12
fre|>> y:893 :106
gan|>> n:969 ws:15 nd:15
gar|a> r:846 l:153
gas|hi x:838 s:80 rw:79
gen|>> n:907 :47 ws:46
ger|s> r:903 d:66 yd:27
ges|>> s:517 :311 z:169
gha|li a:919 :78
ghe|s> :948 y:52
gie|>> :846 s:152
gis|>> s:732 z:174 :90
gle|>> :885 y:62 wn:53
gle|n> a:549 :252 y:198
gne|>> :585 y:215 ya:165 a:33
gon|>> n:913 nr:86
gra|ce y:796 a:204
gra|ve y:637 a:363
gto|n> w:770 :230
guc|hi tx:922 x:76
gue|>> :965 y:34
hab|>> b:818 :181
hac|hi x:524 tx:312 t:130 k:23
had|>> d:946 t:52
hag|ga j:740 :213 g:46
hah|>> :903 y:97
hal|>> l:868 w:77 ry:27 wm:27
ham|>> m:968 :21 wl:11
han|d> n:878 ly:121
han|i> n:971 r:28
han|n> :468 n:457 l:75
har|u> r:913 my:78
haw|>> w:988 f:12
hea|th :994
hep|he b:896 f:96
her|>> r:991
hes|>> s:414 z:407 :120 x:59
hia|>> a:606 y:222 :171
hic|ha x:799 tx:152 K:23 k:20
hil|le l:739 :261
him|>> m:892 :101
hin|o> n:913 r:44 ny:43
hio|>> w:950 aw:33 rw:16
hir|o> r:985 wg:15
hla|>> :645 a:346
hma|n> a:700 :300
hne|r> :942 a:53
hra|>> :553 a:445
hra|f> :946 a:54
hre|ns :918 y:82
huk|>> k:987 q:12
hya|>> y:582 a:402 :14
iac|>> k:940 tx:46 ts:10
iag|o> g:993
iak|>> k:990
ian|o> n:999
ias|>> s:929 :69
iba|>> a:523 :474
ice|>> :971 y:28
ich|ai :782 h:217
ick|>> k:954 g:16 :11
ida|>> a:634 :366
ide|>> :631 y:266 a:73 ya:27
ide|r> :994
ido|ro w:663 :337
idy|>> y:898 nk:101
ied|>> d:956 t:44
ieh|>> :913 ng:85
ier|>> r:520 :479
ier|s> r:664 ry:165 :113 l:43 y:13
ies|>> s:582 z:413
ifa|>> :914 a:84
iff|>> :516 f:413 yv:70
ige|>> :647 y:337 a:16
iha|>> :701 a:298
iha|ra a:993
iic|hi tx:746 x:184 ay:67
iii|>> lv:875 :73 ny:35 y:17
ija|>> a:953 :46
ika|wa a:995
ike|>> :599 y:349 ws:31 a:21
iko|>> w:971 y:29
ila|>> a:602 :221 y:163 rt:14
ile|s> :681 y:302 f:15
ill|a> :714 l:276
ill|er :823 l:169
ils|>> s:721 z:169 yn:107
ima|>> a:676 :291 e:33
ime|r> :721 y:279
ina|>> a:965 :35
inc|e> :529 s:333 jy:135
ine|>> :957 y:29
ine|ll y:751 :140 a:68 sy:40
ing|>> g:678 j:295 :22
ing|sl g:995
ing|ue g:849 yk:130
ino|>> w:974 a:18
ins|>> z:788 s:160 x:52
ion|>> n:859 :106 r:21 z:12
ion|i> n:922 :78
iot|>> t:726 :209 ty:64
ira|>> a:806 :160 y:17 w:17
ire|>> :810 y:171 e:19
iri|s> y:592 :408
iro|>> w:1000
isi|>> y:918 re:80
iso|>> w:891 kw:107
iss|>> :546 s:424 ya:29
iss|a> :561 s:409 y:29
ist|>> t:966 an:32
ita|>> a:922 :77
ite|>> :792 y:208
its|>> s:705 z:145 x:145
ity|>> y:830 :130 ad:27 d:11
itz|>> z:740 s:174 x:65 rn:22
ius|>> s:950 :44
ive|rs :937 y:63
iya|>> a:775 :206 e:18
jan|e> n:807 yn:187
jar|>> r:878 ry:121
jat|>> t:625 :371
jea|n> a:842 :129 w:25
joe|l> y:973 :27
kae|l> y:600 yy:389 :11
kag|aw j:887 g:83 k:30
kai|>> y:876 :123
kan|a> n:802 k:189
kan|o> n:930 r:67
kao|>> w:651 aw:335
kas|>> s:998
kas|hi x:753 j:244
kaz|u> z:687 dz:312
ker|>> r:981 :19
kes|>> s:794 z:132 x:36 wr:35
key|>> y:951 ms:49
kha|il ay:915 a:47 :38
kha|lf :912 a:87
kic|hi tx:786 n:193 x:17
kin|>> n:973 l:13 f:13
kis|>> s:971 x:27
kka|>> a:872 w:121
kla|us a:964 :36
kle|>> :798 y:113 a:88
koi|ch y:745 ay:156 :99
kow|>> f:454 :298 mr:145 w:101
kra|>> :391 a:357 y:250
kri|st y:974 ys:25
ksa|nd :795 a:205
kug|aw g:990
kur|>> r:885 rd:112
kus|>> s:856 x:133
lac|he tx:470 x:392 k:118 K:11
lad|>> d:837 D:160
lai|ne y:902 a:80
lal|i> l:906 n:92
lam|>> m:878 yn:86 :36
lan|o> n:684 ny:312
lan|os n:625 ny:375
las|>> s:802 :144 x:36 yt:18
lau|re w:999
law|>> f:669 w:331
lay|>> y:955 t:44
laz|iz :724 z:274
lbe|rt :869 y:131
lda|>> a:958 :41
lde|>> y:465 :373 a:162
leg|ra j:955 g:29 k:16
leh|>> :755 g:244
ler|>> r:991
les|>> s:519 z:342 :97 x:33
lez|>> s:588 z:330 v:80
lic|>> tx:958 x:36
lid|>> d:929 ds:70
lik|>> k:992
lin|>> n:1000
lin|a> n:977 t:23
lin|o> n:934 l:63
lis|>> s:948 z:20 l:17 :14
lit|o> t:821 :176
lla|>> a:938 :58
lla|h> :930 a:70
lle|m> y:769 :203 a:27
lle|n> y:872 :124
lly|>> y:967 :17 yv:17
lma|>> a:983 :16
lma|r> a:970 :26
lne|r> :877 a:112 y:11
loc|h> K:785 tx:157 x:29 k:15 ky:14
loi|s> a:957 y:43
lor|>> r:934 an:65
los|>> s:940 :42 x:17
lse|>> y:905 :92
lsk|i> k:925 n:74
luc|as k:997
lve|s> y:949 :51
lvi|n> y:847 :145
mac|he x:427 K:410 yr:109 tx:25 xy:17
mac|hi tx:621 k:227 x:145
mad|a> d:805 r:187
mag|uc g:966 j:26
mai|l> y:521 ey:479
mai|n> :476 y:381 ey:80 a:63
mak|>> k:786 q:111 K:101
mal|>> l:938 s:60
man|>> n:993
man|a> n:688 ny:309
man|e> n:888 bd:68 ny:41
man|ni :430 n:426 ny:144
mas|>> s:883 x:116
mat|he v:767 t:218 D:13
mat|hi t:981 v:18
mba|>> a:935 :45 y:20
mbe|rg y:503 :439 w:59
mbe|rl :964 y:36
mbe|rt :669 y:269 a:62
mcg|ui j:662 g:338
meo|>> w:867 aw:129
mer|>> r:981
mes|>> s:648 z:348
mia|>> a:687 :252 ay:59
mic|ha k:319 K:293 x:175 tx:118 :95
mic|hi tx:948 x:51
mil|>> l:953 w:47
mis|>> s:860 x:92 z:46
mit|a> t:886 :80 bn:29
mit|h> v:995
mma|>> a:982 :17
mme|r> :996
mna|>> :400 a:270 y:190 ae:140
mor|>> r:919 yw:80
mps|>> :767 s:233
mus|>> s:636 :219 x:144
nad|a> d:823 ll:174
nai|>> y:895 a:99
nar|>> r:924 :38 yl:38
nas|>> s:940 :21 z:20 n:19
nbe|rg :716 y:284
nce|>> :854 a:145
nda|>> a:954 :34 y:13
nde|>> y:463 :442 a:95
nde|z> y:993
ndo|>> w:953 :47
nea|>> a:703 e:281 :14
nel|>> l:933 yl:34 ws:32
ner|>> r:985
nes|>> s:664 z:233 x:48 :33 a:13
nga|>> a:999
nge|>> :733 y:266
nge|la y:969 :31
nge|lo y:873 :127
nia|n> a:828 w:168
nic|>> tx:593 k:406
nic|h> x:586 tx:398
nie|le y:927 :63
nie|ll a:704 :209 y:87
nik|>> k:941 q:31 :28
nin|>> n:975 t:25
nio|>> w:964 aw:36
nis|>> s:973 x:26
nja|>> a:988 :10
nki|>> y:497 a:376 :127
nne|>> :888 a:95 y:17
nne|s> :936 y:62
nni|>> y:930 wn:68
nni|s> y:995
non|>> n:975 :25
nse|n> :919 y:81
nsk|i> k:978 ks:21
nta|r> :570 a:430
nte|>> y:733 :249 a:18
nti|n> y:952 a:39
nti|oc y:505 a:489
nty|re ay:940 y:60
nus|>> s:837 :136 sy:27
nya|>> a:993
oac|hi k:708 tx:142 K:105 x:40
oat|>> t:816 rb:167 :13
obe|rt :873 y:127
ock|>> k:999
oda|>> a:960 :39
oha|n> a:931 al:65
oha|nn a:916 :84
oic|>> k:675 tx:322
ois|>> :459 s:357 zy:152 x:30
ois|e> z:758 s:141 na:98
oit|>> :517 t:467 d:14
oko|>> w:958 ra:41
ola|>> a:964 :24 w:11
old|>> d:955 s:22 ms:21
ole|>> :713 y:252 rt:35
ole|r> y:826 :174
oli|n> y:640 :358
oll|>> l:487 :479 yz:35
olt|>> t:930 wr:59
oma|>> a:984 :15
ome|ni y:815 :180
omp|so :947 b:53
oms|>> z:485 as:290 ws:184 s:41
ona|>> a:999
ond|>> d:769 :208 t:22
one|>> :676 y:299 a:13 ta:12
one|n> y:592 :405
ong|>> g:808 j:144 :47
ono|>> w:958 :42
ont|>> t:648 :352
ood|>> d:999
oon|>> n:964 :35
oot|>> t:985 :14
ora|>> a:948 :51
ora|h> a:794 :206
ora|n> a:895 w:102
ord|>> d:972 :15 y:13
ore|ll :526 y:474
ore|nc :955 y:23 a:21
ore|s> y:989 :11
org|>> g:728 j:205 zq:65
org|en g:963 j:36
ori|>> y:983 :17
ors|>> s:754 z:238
osa|>> a:952 :42
ose|>> :659 y:271 ys:69
ose|nb :976 y:24
ost|er t:713 :287
ota|>> a:966 ny:33
oto|>> w:989 a:11
oua|>> :368 a:248 y:195 e:184
ouc|h> x:688 tx:181 y:44 ny:43 K:25 :15
ouc|he x:587 tx:339 j:64
ouc|hi x:690 tx:305
oud|>> d:932 :43 sf:24
oue|>> y:710 :288
oug|>> g:944 j:32
oui|>> y:999
ouk|>> q:512 k:487
ouk|an k:520 q:479
oul|>> l:995
oun|>> n:978 ry:21
our|>> r:999
ous|>> s:966 sf:31
owe|s> :930 y:70
oya|>> a:995
pau|l> w:969 ww:31
pen|a> ny:647 n:353
per|>> r:965 rd:17 rt:17
pki|ns :724 y:276
rac|e> s:914 xy:67 x:15
rae|>> y:853 e:116 :29
rah|ma h:587 :413
raj|>> j:869 y:124
rak|a> k:761 q:236
ran|ad :522 n:471
ran|i> n:957 r:42
ras|hi x:875 ta:119
rat|>> t:846 :78 tw:76
rau|l> ww:898 w:102
raz|>> z:738 s:246
rca|>> a:892 :107
rce|>> :737 y:259
rda|n> a:616 :383
rea|>> a:942 :53
rek|>> k:706 q:248 n:46
rer|>> r:956 tx:41
res|>> s:772 z:164 :32 x:16 af:15
ret|>> t:667 :203 d:65 ts:32 vl:32
ret|t> t:554 tw:326 :119
rev|>> f:858 :80 wf:61
rez|>> z:997
rga|ri :865 a:135
rgu|so :965 w:35
ria|>> a:919 :67 nw:13
ria|n> a:962 an:37
ric|>> k:593 tx:393 :13
ric|h> x:495 tx:230 k:184 K:67 xt:22
ric|ha tx:700 x:187 K:96 k:14
ric|ia x:938 s:25 k:20 q:13
rie|ll y:941 :31 a:27
rin|>> n:987 st:13
rin|a> n:941 :29 ny:29
rin|g> n:955 ny:44
rio|>> w:987 aw:12
ris|>> s:954 x:46
rit|>> t:842 d:95 v:58
riz|>> z:580 s:279 j:67 tx:67
rka|>> a:691 :308
rke|>> :849 y:150
rle|s> :803 y:195
rma|in :611 a:383
rma|n> a:1000
rme|ul :967 y:33
rne|st :965 y:35
rnh|ar :768 h:231
rny|>> y:835 r:163
roc|he x:795 tx:130 s:62
rog|er j:979 g:20
ros|>> s:953 x:24 z:23
ros|a> z:649 s:347
ros|ti s:702 :298
row|>> :865 w:75 f:59
row|sk f:830 w:125 :45
rra|>> a:858 :117 yz:25
rre|>> y:569 :431
rre|n> y:990
rre|st :909 y:91
rro|>> w:955 y:45
rse|>> :673 y:239 a:86
rst|>> t:908 :45 v:44
rti|>> y:943 :57
rti|n> :594 y:404
rvi|n> :536 y:451 a:13
rza|>> a:982 :14
sak|i> k:998
san|i> n:830 l:167
sea|>> :837 a:142 e:17
sea|n> w:701 :153 a:141
sei|>> y:730 ay:267
sek|>> k:996
ser|>> r:985 y:14
ses|>> s:712 :277
sha|>> a:927 :73
sha|d> a:863 :136
sha|h> a:818 lw:150 :32
sha|ki a:971 :29
sha|l> a:564 e:309 :127
sha|ms :931 a:69
she|ik :972 a:28
shi|ba y:994
shi|ya y:956 :44
sir|>> r:901 rf:97
sis|>> s:996
ska|>> a:999
ska|ya a:997
ski|>> y:991
sko|vi w:894 a:106
sla|w> a:976 :24
sma|il a:537 ae:445 :17
sna|>> a:809 wn:179 :11
son|>> n:993
sra|>> a:434 :413 y:151
sre|t> :902 y:98
ssa|>> a:594 y:323 :83
ssa|m> a:998
sse|tt y:992
sso|n> w:990
ste|n> :504 y:495
ste|ph y:995
sti|ng y:949 :51
stu|>> w:517 y:189 lz:187 dy:106
stu|s> w:524 :473
suk|e> k:998
sun|>> n:926 :73
tab|>> b:906 m:91
tah|a> :900 h:100
tan|ti n:943 :57
tar|a> r:876 :117
tar|o> r:947 :52
tas|>> s:930 x:69
tas|ia z:905 s:67 j:13 x:12
teg|ui g:773 rq:194 j:33
tel|>> l:894 r:52 :52
ter|>> r:987
ter|re :809 r:191
tes|>> s:797 :126 x:44 z:33
tha|>> a:947 wn:43
tha|r> a:642 y:314 :44
the|>> :770 a:172 y:58
the|w> y:981 :19
tho|ma w:994
tin|e> n:933 m:63
tit|>> :873 t:116 d:10
tle|>> :988 y:11
tma|>> :710 a:288
toi|ne a:959 y:41
ton|>> n:1000
tor|>> r:960 yx:39
tra|>> a:992
tre|nt y:905 :59 a:37
tri|a> :775 y:223
tte|>> :879 y:121
tte|n> :904 a:79 y:17
tus|>> s:922 :52 x:25
uan|>> n:967 q:33
uba|>> a:609 :241 w:91 y:59
ube|rt y:746 :253
ucc|hi tx:649 :338
uck|>> k:675 rq:275 as:47
ude|r> :678 a:305 y:17
udo|lf :730 w:270
uel|a> l:868 r:114 :17
uer|>> r:998
ues|>> z:397 :396 s:169 x:37
uez|>> z:996
uge|ne y:940 :60
ugu|st :904 w:96
uha|>> a:599 y:360 :39
uha|nn :907 a:91
uig|i> j:986 g:13
uil|le :858 l:141
uis|>> s:575 :254 z:168
uja|>> a:368 :365 ae:267
uke|>> y:722 :261 a:17
uki|>> y:954 :33 w:13
uli|>> y:806 f:79 :72 yf:42
uli|n> y:630 a:361
ull|a> :802 l:108 wl:90
ult|>> :528 t:470
uma|>> a:883 :95 y:22
uma|id :941 a:57
una|>> a:779 :221
und|>> d:994
ung|>> g:796 j:113 :91
uni|>> y:951 :49
uni|s> :527 y:473
unu|s> :856 w:134
upe|rt :955 y:45
ura|>> a:895 :92 yz:12
urc|h> tx:551 x:421
ure|li y:995
ure|nt a:525 y:240 :235
urg|>> g:836 j:115 q:24 K:24
uri|ya y:404 w:317 :279
uro|>> w:859 :139
urs|>> s:674 z:200 :126
urt|>> :594 t:403
usa|>> a:564 y:434
use|>> :861 y:138
ust|ri :794 t:206
ute|>> :663 y:239 a:98
uto|>> w:881 :60 a:59
uya|>> a:993
val|do l:762 :119 r:119
val|le :502 y:371 l:127
var|>> r:953 :46
var|d> r:875 :123
vel|>> l:766 :193 k:40
ves|>> s:477 z:292 :230
via|>> a:994
vic|>> tx:951 k:32 x:10
vic|h> tx:928 :49 x:21
vic|iu tx:613 x:184 s:136 h:55
vid|>> d:887 :112
vil|la :784 y:127 l:89
vre|>> :983 y:17
wag|ne g:957 :33
wal|ke :620 w:338 l:41
wan|a> n:811 :180
war|>> r:945 ry:54
way|>> y:901 yj:99
wes|>> s:510 z:483
wic|z> tx:860 s:70 x:66
wre|nc a:800 :176 y:24
yde|>> :969 y:25
yla|>> a:419 y:359 :221
yma|n> a:508 :491
yon|>> n:934 r:65
yot|>> :756 t:242
yve|s> :936 y:64
yya|>> :647 a:348
zac|ha k:867 x:67 tx:55
zak|>> k:545 q:324 :131
zan|>> n:970 :30
zan|i> n:873 m:125
zer|>> r:998
zha|>> :887 a:110
ziz|>> z:682 :309
zon|>> n:826 :89 q:84
zza|>> a:708 y:169 ae:105 :18
zza|t> :943 a:57
zzi|>> y:962 yk:37`;
