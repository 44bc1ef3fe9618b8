package language

// The nouns that count seasons, parts and episodes, in English, German, French, Spanish,
// Portuguese, Italian, Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech, Turkish,
// Hungarian, Romanian, Croatian, Greek, Russian, Ukrainian, Hebrew, Arabic, Thai, Vietnamese,
// Indonesian, Hindi, Catalan, Japanese, Korean and Chinese.
const (
	seasonNouns = `s season series seasons staffel saison temporada temp t stagione seizoen sezon säsong sæson sesong
		kausi tuotantokausi série serie řada sezóna sezona évad sezonul σεζόν κύκλος сезон עונה موسم الموسم ซีซั่น ซีซัน mùa musim sezona सीज़न シーズン 시즌 季`
	partNouns = `part parte partie teil deel del część osa díl kısım rész partea phần часть частина パート 파트
		volume vol volumen volym band tom svazek book livre buch libro livro boek bok kniha kitap collection`
	episodeNouns = `e ep episode episodes chapter folge kapitel épisode chapitre episodio capítulo episódio capitolo
		aflevering hoofdstuk odcinek rozdział avsnitt afsnit kapittel jakso luku epizoda epizóda kapitola bölüm
		epizód fejezet episodul capitolul poglavlje επεισόδιο κεφάλαιο серія епізод розділ פרק حلقة الحلقة فصل الفصل
		ตอน ตอนที่ บทที่ tập chương bab capítol एपिसोड अध्याय серия эпизод глава エピソード 話 章 화 회 장 에피소드 챕터 集 话`
	englishNouns = `s season series seasons e ep episode episodes chapter part volume vol book collection`
)

// onlySeason are labels for a show's only season, specials labels for season 0. A "_" stands for a
// space.
const (
	onlySeason = `limited_series miniseries mini-series miniserie minisérie mini-série miniserial minissérie
		limitierte_serie série_limitée serie_limitada serie_limitata сериал_мини リミテッドシリーズ`
	specials = `specials special_episodes spécials hors-série especiales especiais speciali extras sonderfolgen`
)

// titleWords and dateWords are headings of columns with titles or dates. A "_" stands for a space.
const (
	titleWords = `title titel titre título titulo titolo tytuł název nimi tittel otsikko başlık cím titlu naslov názov назва название заглавие τίτλος כותרת العنوان ชื่อเรื่อง judul tiêu_đề タイトル 作品名 제목 片名 標題 标题`
	dateWords  = `date datum fecha data dato päivämäärä tarih dátum dată дата ημερομηνία תאריך التاريخ วันที่ tanggal ngày 日付 視聴日 날짜 日期`
)

// clipWords are words in titles of trailers and other clips.
const clipWords = `trailer trailers teaser teasers tráiler tráileres traileri avance bande-annonce zwiastun upoutávka
	fragman előzetes трейлер тизер vorschau sneak_peek clip recap promo featurette bloopers hook_primary
	behind_the_scenes making_of date_announcement official_announcement récap resumen riassunto 予告編 예고편`

// numberWords has a line for each language and kind of number, counting from one. A "/" separates
// forms of one number, a "_" stands for a space.
const numberWords = `i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
eins/ein zwei drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig
erste/erster/erstes zweite/zweiter/zweites dritte/dritter/drittes vierte/viertes fünfte/fünftes sechste/sechstes siebte/siebtes achte/achtes neunte/neuntes zehnte/zehntes
un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt
premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième
uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte
primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima
um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte
primeiro/primeira segundo terceiro/terceira quarto/quarta quinto sexto sétimo/sétima oitavo/oitava nono/nona décimo
uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti
primo/prima secondo/seconda terzo/terza quarto quinto sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima
een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig
eerste tweede derde vierde vijfde zesde zevende achtste negende tiende
jeden/jedna dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia
pierwszy/pierwsza drugi/druga trzeci/trzecia czwarty/czwarta piąty/piąta szósty/szósta siódmy/siódma ósmy/ósma dziewiąty/dziewiąta dziesiąty/dziesiąta
ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde
et/en/én to tre fire fem seks syv/sju otte/åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve/tjue
første anden/andet/andre tredje fjerde femte sjette syvende/sjuende ottende/åttende niende tiende
yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä
ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes
jedna/jeden/jedno dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet
první druhý/druhá/druhé třetí čtvrtý/čtvrtá/čtvrté pátý/pátá/páté šestý/šestá/šesté sedmý/sedmá/sedmé osmý/osmá/osmé devátý/devátá/deváté desátý/desátá/desáté
bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz yirmi
birinci/ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu
egy kettő/két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz
első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik
unu/unul/una doi/două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci
один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать
перший/перша/перше другий/друга/друге третій/третя/третє четвертий/четверта/четверте п_ятий/п_ята/п_яте шостий/шоста/шосте сьомий/сьома/сьоме восьмий/восьма/восьме дев_ятий/дев_ята/дев_яте десятий/десята/десяте
один два три чотири п_ять шість сім вісім дев_ять десять
първи/първа втори/втора трети/трета четвърти/четвърта пети/пета шести/шеста седми/седма осми/осма девети/девета десети/десета
prvi/prva/prvo drugi/druga/drugo treći/treća četvrti/četvrta/četvrto peti/peta/peto šesti/šesta/šesto sedmi/sedma/sedmo osmi/osma/osmo deveti/deveta/deveto deseti/deseta/deseto
prvý/prvá druhý/druhá tretí/tretia štvrtý/štvrtá piaty/piata šiesty/šiesta siedmy/siedma ôsmy/ôsma deviaty/deviata desiaty/desiata
ένα/μία δύο τρία/τρεις τέσσερα/τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα
πρώτο/πρώτη/πρώτος δεύτερο/δεύτερη/δεύτερος τρίτο/τρίτη/τρίτος τέταρτο/τέταρτη/τέταρτος πέμπτο/πέμπτη/πέμπτος έκτο/έκτη/έκτος έβδομο/έβδομη/έβδομος όγδοο/όγδοη/όγδοος ένατο/ένατη/ένατος δέκατο/δέκατη/δέκατος
ראשון/אחת שני/שתיים שלישי/שלוש רביעי/ארבע חמישי/חמש שישי/שש שביעי/שבע שמיני/שמונה תשיעי/תשע עשירי/עשר
الأول/الأولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة
satu/pertama dua/kedua tiga/ketiga empat/keempat lima/kelima enam/keenam tujuh/ketujuh delapan/kedelapan sembilan/kesembilan sepuluh/kesepuluh
một hai ba bốn năm sáu bảy tám chín mười
หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ
एक/पहला दो/दूसरा तीन/तीसरा चार/चौथा पाँच/पाँचवाँ छह/छठा सात/सातवाँ आठ/आठवाँ नौ/नौवाँ दस/दसवाँ
первый/первая/первое второй/вторая/второе третий/третья/третье четвёртый/четвёртая пятый/пятая шестой/шестая седьмой/седьмая восьмой/восьмая девятый/девятая десятый/десятая
一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十
`
