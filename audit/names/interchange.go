package names

import "strings"

// # Interchanges
//
// A romanisation writes a sound with its own letters, and another writes the
// same sound with others. An interchange is such a pair of spellings, up to four
// letters on a side: hs and x (Wade-Giles and pinyin), kh and h (Russian by the
// two common systems), ou and oo (a long vowel by ear in French and English).
// [align] walks through two words with letters and interchanges, and what it
// took to get from one to the other is the evidence that [Match] weighs. Which
// interchanges speak for one name, and how strongly, is learned, not written
// here. The tables are from general knowledge of the systems.

// systems are interchanges by who makes them: "a/b" with spaces between.
var systems = []struct{ label, pairs string }{
	{"Wade-Giles %s = pinyin %s", "k/g p/b t/d ch/j hs/x hsi/xi hsu/xu hsue/xue hsia/xia hsieh/xie ts/z ts/c tz/z tz/c sz/s ss/s tzu/zi tsu/ci szu/si ssu/si ch/zh ch/q ch/j chih/zhi ih/i erh/er ieh/ie ueh/ue ien/ian ung/ong ko/ge ho/he lo/luo to/duo to/tuo jo/ruo jen/ren yu/you j/r eh/e iu/iou uei/ui"},
	{"postal %s = pinyin %s", "chow/zhou king/jing ki/ji kia/jia kiang/jiang kien/jian kiao/jiao kiu/jiu kiun/jun kin/jin tsi/ji tsin/jin tsing/jing tsing/qing tsien/jian si/xi sin/xin sien/xian siang/xiang siao/xiao shan/xian hing/xing hien/xian hwa/hua hwai/huai hwang/huang kw/gu kwang/guang kwei/gui tung/dong hu/fu foo/fu chu/zhu chao/zhao cheng/zheng chung/zhong tze/zi"},
	{"Cantonese %s = pinyin %s", "wong/wang wong/huang chan/chen chan/zhan cheung/zhang leung/liang lee/li kwok/guo kwan/guan ng/wu tsz/zi tse/xie tsang/zeng yeung/yang hui/xu lau/liu lam/lin chow/zhou cheng/zheng kong/jiang ho/he hoi/hai kam/jin fung/feng keung/qiang sz/si tsui/xu man/wen yuen/yuan yuen/ruan"},
	{"McCune-Reischauer %s = revised %s", "k/g t/d p/b ch/j o/eo u/eu ui/eui wo/weo yo/yeo si/shi"},
	{"Korean %s or %s", "oo/u ou/u ee/i u/eo ou/eo u/eu ung/eong yung/yeong young/yeong young/yong jung/jeong lee/yi lee/ri yi/ri rhee/yi park/bak pak/bak choi/choe ai/ae woo/u hy/h kyu/gyu yoon/yun noh/ro ryu/yu rim/im"},
	{"Kunrei %s = Hepburn %s", "si/shi ti/chi tu/tsu hu/fu zi/ji di/ji du/zu sya/sha syu/shu syo/sho tya/cha tyu/chu tyo/cho zya/ja zyu/ju zyo/jo jya/ja jyu/ju jyo/jo s/sh t/ch z/j"},
	{"long vowel %s = %s", "ou/o oo/o oh/o uu/u ii/i aa/a ee/e ei/e"},
	{"Japanese %s or %s", "m/n tch/cch wo/o ye/e dz/z gawa/kawa machi/cho"},
	{"Russian %s or %s", "y/iy y/yy y/ii y/ij i/iy i/ij i/ii i/yi ya/ia yu/iu ye/ie yo/io ya/ja yu/ju ye/je yo/jo yo/e io/e e/ye e/je e/ie kh/h kh/ch kh/x ts/c tz/ts ts/tz cz/ch tch/ch tsch/ch sh/sch shch/sch shch/sh shch/shh zh/j zh/z zh/dj zh/g ks/x x/ks v/ff v/w v/f ov/off ev/eff sky/skiy sky/ski skii/sky skiy/skyi skyi/sky oy/oi ey/ei ay/ai aya/aia aya/aja aya/a yev/ev iyev/iev eyev/eev evich/yevich oi/yi iya/ia iya/ya iia/ia iia/iya ija/ia"},
	{"Russian %s = Ukrainian %s", "g/h i/y e/i o/i iev/yiv ov/iv ev/iv iy/yi iy/yy ye/ie aleks/oleks nikol/mykol vladi/volody mykhail/mikhail serhi/serge yevhen/yevgen dmytro/dmitri pavlo/pavel kyiv/kiev lviv/lvov oleksi/alekse"},
	{"Belarusian %s = Russian %s", "au/ov ou/ov iou/iov eu/ev ya/e ia/e a/o dz/d ts/t"},
	{"Arabic %s or %s", "q/k q/g q/gh g/j j/dj j/g gh/g gh/q kh/h kh/k dh/d dh/z dh/th th/t th/s sh/ch sh/s ou/u ou/w oo/u oo/o ee/i ei/ai ei/ay ey/ay ai/ay au/aw aw/ou aw/ao w/v w/o w/u wa/oua wi/oui ah/a eh/a eh/e iyah/ia iyah/iya iyya/ia iya/ia iyy/iy iyy/i yy/y ie/i ie/ee aa/a aw/o ay/e ai/e allah/ullah allah/ollah eddin/uddin eddine/aldin abdel/abdul abd/abdul abdal/abdul ud/ad ur/ar us/as ush/ash uz/az un/an ul/al el/al u/o i/e"},
	{"Persian %s or %s", "eh/a eh/e ow/o ow/au oo/u ee/i gh/q kh/h ei/ey ey/ay iyeh/ieh"},
	{"Hindi or Urdu %s or %s", "aa/a ee/i oo/u v/w w/b v/b bh/b dh/d gh/g jh/j th/t ph/f chh/ch ksh/x sh/s ay/ai ai/e au/o ow/au y/i ey/ay ya/ia gy/jn ch/c"},
	{"Thai or Lao %s or %s", "ph/p th/t kh/k ch/j x/s x/z v/w ou/u ou/oo oo/u ay/ai eu/ue ue/eu oe/eu ae/e ae/ai oua/ua oua/va oua/wa oo/ou y/i nh/n h/r l/r r/n l/n d/t s/t j/t j/ch k/g p/b ny/n ong/aung on/orn an/arn ar/a or/o porn/pon sri/si ri/i vanh/van onh/on one/on anh/an ane/an ine/in ick/ik"},
	{"Khmer %s or %s", "ou/u oeu/eu ey/i ei/ey ea/ie ch/j eung/ung ay/ai x/s kh/k"},
	{"Burmese %s or %s", "aung/ong ky/ch gy/j ht/t hp/p hl/l hm/m hn/n hk/k hs/s hs/h hsai/sai ay/e aing/ine aing/ai ein/in oo/u wai/we ay/ei yi/i hein/hane"},
	{"Vietnamese %s or %s", "nh/n ph/f gi/z gi/d tr/ch x/s d/z y/i uy/ui qu/kw ngh/ng kh/k ch/tr oai/oay"},
	{"Hebrew %s or %s", "ch/h ch/kh kh/h tz/ts tz/z z/ts v/b ph/f f/p ck/k c/k c/q k/q y/j y/i ei/e ai/e iy/y ah/a eh/e sh/s th/t ay/ei oo/u"},
	{"Greek %s or %s", "ou/u ch/h kh/ch y/i ph/f mp/b nt/d gk/g x/ks ks/x os/o ai/e oi/i ei/i au/af au/av eu/ef eu/ev gi/y th/t dh/d ion/io ai/ae"},
	{"French %s or English %s", "ou/oo dj/j tch/ch gu/g qu/k oua/wa oui/wi eau/o aux/o ie/y i/y in/an que/k che/sh cz/tz eu/u ette/et elle/el ienne/ian ph/f"},
	{"Spanish %s or %s", "j/h j/kh ll/y z/s c/s b/v qu/k gu/g x/j ny/n hu/w"},
	{"German %s or %s", "sch/sh tsch/ch w/v j/y ie/i ei/ai ey/ei eu/oi dt/t ss/sz ck/k tz/z oe/o ae/a ue/u ph/f v/f c/k z/ts ow/ov"},
	{"Turkic %s or %s", "c/j s/sh g/gh q/k kh/q kh/h x/kh j/zh y/i yu/u w/v ou/u v/u au/av ye/e dz/z dj/j sch/sh ia/ya"},
	{"Indonesian %s or %s", "oe/u dj/j tj/c tj/ch c/ch j/y sj/sy ch/kh moch/muh sy/sh"},
	{"Polish %s or %s", "sz/sh cz/ch rz/zh rz/r w/v j/y c/ts ow/ov ie/e ch/h ia/ya szcz/shch icz/ich cz/c"},
	{"%s or %s", "c/k c/s c/ts ck/k ck/c ch/k ch/sh ch/tch x/ks x/z x/s s/z z/ts i/y ie/y ey/y ee/y ie/i ea/e ea/i ee/i oo/u ou/o ou/u ow/au au/aw ph/f th/t sh/s qu/kw qu/k gh/g kh/k dg/j dge/j gn/n mc/mac w/v w/u er/re er/r ar/er or/er le/el ll/l el/il ay/ai ai/ei ei/i ey/ie ae/e oe/e aye/ai ye/y he/e ee/e eigh/ay igh/y ai/ea ea/ee ie/ei iu/yu ia/ya ts/t st/s hn/n ne/n te/t ks/x"},
}

// An interchange is listed once, with a bit for each system that makes it.
type interchange struct {
	a, b    string
	systems uint32
}

// note says for people what two spellings are: "Wade-Giles hs = pinyin x".
// system is an index into systems.
func note(system int, a, b string) string {
	label := systems[system].label
	if !strings.Contains(" "+systems[system].pairs+" ", " "+a+"/"+b+" ") {
		a, b = b, a
	}
	return strings.Replace(strings.Replace(label, "%s", a, 1), "%s", b, 1)
}

// interchanges lists all of them. swapsAt finds those of more than one letter by
// the last letters of both sides, letterSystems the others.
var interchanges, swapsAt, letterSystems = func() (all []interchange, at [26][26][]swapping, letters [26][26]uint32) {
	index := map[[2]string]int{}
	for s := range systems {
		for pair := range strings.FieldsSeq(systems[s].pairs) {
			a, b, _ := strings.Cut(pair, "/")
			if len(a) == 1 && len(b) == 1 {
				letters[a[0]-'a'][b[0]-'a'] |= 1 << s
				letters[b[0]-'a'][a[0]-'a'] |= 1 << s
				continue // [grid.align] has the price of a letter for a letter
			}
			key := [2]string{min(a, b), max(a, b)}
			n, ok := index[key]
			if !ok {
				n = len(all)
				index[key] = n
				all = append(all, interchange{a: key[0], b: key[1]})
				for _, w := range [...]swapping{newSwapping(key[0], key[1], n), newSwapping(key[1], key[0], n)} {
					x, y := w.a.last(), w.b.last()
					at[x][y] = append(at[x][y], w)
				}
			}
			all[n].systems |= 1 << s
		}
	}
	return all, at, letters
}()

// A swapping is an interchange one way round, made to be found fast.
type swapping struct {
	a, b ending
	rule uint16
}

func newSwapping(a, b string, rule int) swapping {
	return swapping{newEnding(a), newEnding(b), uint16(rule)}
}

// An ending is a row of up to twelve letters, five bits each, the last lowest.
type ending struct {
	code, mask uint64
	letters    int
}

func newEnding(s string) ending {
	e := ending{letters: len(s), mask: 1<<(5*len(s)) - 1}
	for i := range len(s) {
		e.code = push(e.code, s[i])
	}
	return e
}

// push is the code of a row of letters and one more.
func push(code uint64, letter byte) uint64 { return code<<5 | uint64(letter-'a'+1) }

func (e ending) last() byte { return byte(e.code&31) - 1 }

// of reports whether a row of letters, of which code has the last, ends so.
func (e *ending) of(code uint64) bool { return code&e.mask == e.code }
