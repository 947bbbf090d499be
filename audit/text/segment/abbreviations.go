package segment

// A table lists abbreviations without their last stop, as they stand in running
// text: one in small letters is also known capitalised, a capitalised one only
// so. The lists were written for this package from general knowledge of news in
// these languages; that splitters need such lists is the idea of the sentence
// break suppressions of CLDR, whose data they do not contain. Single letters and
// letters with stops between (J. K., U.S., z.B.) need no entry unless they can
// never end a sentence.
type table struct {
	code     string // ISO 639
	before   string // never end a sentence
	numbered string // abbreviations only before a number
	either   string // may end a sentence
	last     string // end a sentence wherever a capitalised word follows
	starters string // words that, capitalised, begin a sentence
	ordinals bool   // “3.” is an ordinal number
	colon    bool   // a colon may stand inside a word
	question rune   // a question mark that other languages use for something else
}

// international abbreviations stand in texts of any language.
var international = table{
	before:   "Dr Mr Mrs Ms Mx Prof Gen Sgt Lt Capt Maj vs cf e.g i.e",
	numbered: "no nos nr nrs pp p vol vols fig figs art arts sec ch abs",
	either:   "Inc Co Corp Ltd Bros Jr Ph.D LLC Plc St",
	last:     "etc al",
}

var tables = []table{
	{
		code: "en",
		before: "Messrs Mmes Drs Profs Gov Govs Sen Sens Rep Reps Pres Amb Adm Cmdr Mlle Mme Cpl Pvt Brig Col Rev Hon Fr Supt Det Insp " +
			"Atty Ft Mt viz approx Assoc Asst",
		numbered: "para paras ver ed Op Ex Apt Rm Bldg Ste ca est",
		either: "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun a.m p.m Esq Sr M.Sc B.Sc D.Sc M.Phil Md " +
			"Dept Univ Ave Blvd Rd Dist Pa Calif Fla Tex Mass Conn Mich Minn Wash Va Ore Okla Ariz Colo Ga Ill Ind Kan Ky La " +
			"Neb Nev Tenn Wis Wyo yr yrs hr hrs mins ft lb lbs oz",
		starters: "the a an this that these those he she it they we i you his her its their our my your there here in on at by " +
			"for from with without after before during since until under over as if when while although though because but " +
			"and or so yet however moreover meanwhile also still then thus therefore what who where why how which another " +
			"some many most all both each every no not one two now today yesterday tomorrow according despite among",
	},
	{
		code: "de",
		before: "Hr Hrn Fr Frl Dipl Ing Mag Hl bzw ca bspw sog vgl geb gest z.B d.h u.a i.d.R s.o s.u z.T u.U o.g " +
			"evtl ggf inkl exkl insb max min zzgl bzgl einschl gem zw z d Abt Reg Bez",
		numbered: "Nr Nrn S Bd Kap Abs Ziff Abb Tab Anm Aufl Jh",
		last:     "usw u.s.w u.v.m",
		either: "Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So Mio Mrd Str Tsd Std Min " +
			"Sek Univ AG eV",
		starters: "der die das ein eine einer eines dieser diese dieses jener er sie es wir ich ihr du man in im am an auf aus bei mit nach " +
			"seit von vor zu zum zur über unter für gegen ohne um durch wegen während trotz als wenn weil da dass ob obwohl " +
			"aber und oder denn doch so dann danach dabei damit deshalb daher dort hier nun jetzt heute gestern morgen auch " +
			"nur noch nicht was wer wo wie warum sein seine alle viele einige mehr beide laut zudem außerdem",
		ordinals: true,
	},
	{
		code:     "fr",
		before:   "M MM Mme Mmes Mlle Mlles Me Mgr Pr Vve St Ste env p.ex ex cf",
		numbered: "n no nos p pp t vol chap fig art al par",
		either:   "janv févr avr juil sept oct nov déc av bd boul tél Cie",
		starters: "le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je tu en dans sur sous à au aux par pour " +
			"avec sans après avant depuis pendant selon si quand lorsque comme mais et ou donc or ni car cependant toutefois " +
			"ainsi alors aussi puis enfin hier demain tout tous plusieurs certains qui que quoi où pourquoi comment son sa ses " +
			"leur leurs notre votre malgré",
	},
	{
		code:     "es",
		before:   "Sr Sra Srta Sres Sras D Dña Dra Dres Lic Arq Ing Excmo Excma Ilmo Gral Cnel Cap Tte Pdte Mons Fr Sto Sta p.ej v.gr aprox",
		numbered: "n núm núms pág págs art arts cap vol fig t",
		either:   "ene febr feb abr jun jul ago sept oct nov dic EE.UU EE Cía S.A Uds Ud Vd Vds tel av avda dpto",
		starters: "el la los las un una unos unas lo este esta estos estas ese esa aquel él ella ellos ellas nosotros yo usted ustedes se su sus " +
			"en de del a al por para con sin sobre tras desde hasta entre según durante ante si cuando como aunque porque pero y o " +
			"ni sin no también además así entonces luego ahora hoy ayer mañana todo todos muchos algunos otro otra qué quién " +
			"dónde cómo hay es fue",
	},
	{
		code:     "it",
		before:   "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch geom rag on sen gen col cap mons don s sgg ca es p.es cfr",
		numbered: "n nn nr pag pagg art artt cap vol fig par co mag mar ago set",
		either:   "febb feb apr magg giu lug sett ott nov dic a.C d.C S.p.A S.r.l tel",
		last:     "ecc",
		starters: "il lo la i gli le l un uno una questo questa questi queste quello quella egli lui lei essi loro noi voi io si in nel nella nei " +
			"nelle di del della dei delle a al alla ai alle da dal dalla con per su sul sulla tra fra dopo prima durante secondo se " +
			"quando come mentre anche ma e o però così allora poi oggi ieri domani tutti molti alcuni chi che cosa dove perché " +
			"non è suo sua",
	},
	{
		code:     "pt",
		before:   "Sr Sra Sres Srs Srta D Dra Exmo Exma Eng Arq Prof Profa Des Min Dep Sen Gen Cel Cap Ten Pe aprox p.ex",
		numbered: "n núm pág págs p art arts cap vol fig mar set out dez",
		either:   "jan fev abr jun jul ago nov E.U.A S.A Ltda Cia a.C d.C tel av",
		starters: "o a os as um uma uns umas este esta estes estas esse essa isso isto aquele ele ela eles elas nós eu você vocês se seu sua " +
			"em no na nos nas de do da dos das ao à aos às por pelo pela para com sem sobre após desde até entre segundo durante " +
			"quando como embora porque mas e ou não também além assim então depois agora hoje ontem amanhã todos muitos alguns " +
			"outro outra que quem onde",
	},
	{
		code: "ru",
		before: "г-н г-жа гр проф акад доц канд ген полк кап им ул пл пр просп пер корп кв т.е т.н т.к напр см ср св оз " +
			"Св тов ред",
		numbered: "стр с рис табл гл разд п пп ст ч",
		either:   "янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек т г гг в вв пр мин сек кг км м см обл",
		last:     "т.д т.п н.э др руб коп тыс млн млрд трлн чел долл",
		starters: "в на по с со из за от до для при о об у к ко над под без после перед через между он она оно они мы я вы ты это этот эта эти " +
			"тот та те его её ее их наш если когда хотя потому поэтому так также тоже и а но или однако затем теперь сегодня вчера " +
			"завтра все всё многие некоторые другой что кто где почему как не согласно кроме там здесь",
	},
	{
		code:     "uk",
		before:   "пп гр проф акад доц ген полк ім вул пл просп пров буд корп кв т.зв т.зв див пор св оз тов ред напр",
		numbered: "стор с рис табл гл розд п пп ст ч",
		either:   "січ лют бер квіт трав черв лип серп вер жовт лист груд т р рр ст хв сек год кг км м обл",
		last:     "т.д т.п н.е ін грн коп тис млн млрд трлн ос дол",
		starters: "у в на по з із зі за від до для при про під над без після перед через між він вона воно вони ми я ви ти це цей ця ці той та ті " +
			"його її їх наш якщо коли хоча тому отже так також теж і й а але чи або однак потім тепер сьогодні вчора завтра усі всі " +
			"багато деякі інший що хто де чому як не згідно крім там тут",
	},
	{code: "ja"},
	{code: "el", before: "κ κα κος Δρ π.χ δηλ βλ καθ", numbered: "αρ σελ άρθ τ", either: "κ.λπ κλπ μ.Χ π.Χ κ.ά δισ εκατ χιλ", question: ';'},
	{
		code:   "hi",
		before: "डॉ प्रो श्री पं मो कु सं ए बी सी डी ई एफ एच जे के एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई",
	},
	{code: "sv", before: "bl.a t.ex d.v.s s.k ca dvs resp", numbered: "nr kap", either: "m.m m.fl o.s.v osv kl", colon: true},
	{code: "fi", before: "esim ns mm em", numbered: "nro s", either: "jne ym yms klo", ordinals: true, colon: true},
	{code: "da", before: "bl.a f.eks dvs ca hr fr", numbered: "nr s kap", either: "osv mv kl mio mia kr", ordinals: true},
	{code: "nb", before: "bl.a f.eks dvs ca", numbered: "nr s kap", either: "osv mv kl mill mrd kr", ordinals: true},
	{code: "cs", before: "např tzv tj resp mj prof doc ing", numbered: "č str čl", either: "atd apod mil mld tis r", ordinals: true},
	{code: "pl", before: "np tzw tj ok m.in prof inż ks św gen płk", numbered: "nr s str art poz", either: "itd itp r w mln mld tys zł", ordinals: true},
	{code: "hu", before: "pl ún ill dr", numbered: "sz", either: "stb kb Kft Zrt", ordinals: true},
	{code: "tr", before: "Sn Av Doç Yrd Org Alb bkz örn", numbered: "s sf", either: "vb vs A.Ş Ltd Şti", ordinals: true},
}
