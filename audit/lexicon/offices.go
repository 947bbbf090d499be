package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed offices.tsv
var officesTSV string

// An Office is a post that a person holds, and the ways in which it is worded.
// The wordings of one office are translations of one foreign word: an article
// should keep to one of them for one person.
type Office struct {
	Key      string     // "head-of-state"
	Wordings [][]string // the usual one first, each with the forms that articles mix freely
}

// A Wording is one way to say an office.
type Wording struct {
	Office *Office
	Index  int // into Office.Wordings
}

// Offices lists the offices, in the order of the table.
var Offices = sync.OnceValue(func() []Office {
	var all []Office
	for line := range strings.Lines(officesTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, wordings, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		office := Office{Key: key}
		for _, forms := range strings.Split(wordings, "|") {
			office.Wordings = append(office.Wordings, strings.Split(forms, "="))
		}
		all = append(all, office)
	}
	return all
})

var wordings = sync.OnceValue(func() map[string]Wording {
	m := map[string]Wording{}
	all := Offices()
	for i := range all {
		for j, forms := range all[i].Wordings {
			for _, w := range forms {
				m[fold(w)] = Wording{&all[i], j}
			}
		}
	}
	return m
})

// LongestOffice is the number of words of the longest wording.
const LongestOffice = 6

var officeOpeners = sync.OnceValue(func() Set {
	set := Set{}
	for wording := range wordings() {
		first, _, _ := strings.Cut(wording, " ")
		set[first] = struct{}{}
	}
	return set
})

// OpensOffice reports whether a word, in any case, is the first of a wording, so
// that a text need not be looked up from every word on.
func OpensOffice(word string) bool { return officeOpeners().Has(fold(word)) }

// OfficeOf looks a wording up, in any case.
func OfficeOf(phrase string) (Wording, bool) {
	w, ok := wordings()[fold(phrase)]
	return w, ok
}

var titleWords = sync.OnceValue(func() map[string]bool {
	m := words(`president chairman chairwoman chairperson secretary general minister premier chancellor king queen
		emperor empress prince princess duke duchess lord lady sir dame baron count countess sultan emir sheikh shah
		governor mayor ambassador senator congressman congresswoman representative deputy commissioner councillor
		director chief commander admiral marshal colonel major captain lieutenant sergeant brigadier inspector officer
		judge justice attorney prosecutor professor doctor dr mr mrs ms miss mx prof gen col lt sgt capt maj adm gov sen
		rep hon rev reverend father sister brother pope cardinal bishop archbishop imam rabbi ayatollah
		coach manager spokesman spokeswoman spokesperson comrade marshal leader head speaker envoy consul academician
		founder owner editor author analyst economist actor actress singer director-general secretary-general`)
	return m
})

var titleModifiers = sync.OnceValue(func() map[string]bool {
	return words(`state vice deputy prime foreign former central party national federal acting interim first second
		senior assistant permanent supreme crown grand ex then-president defense defence finance interior home trade
		health education agriculture energy transport culture commerce justice treasury labor labour external economic
		police army navy executive managing special federal honorary lord`)
})

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// TitleWord reports whether a word is the head of a title that stands before a
// name: President, Dr, Comrade.
func TitleWord(w string) bool { return titleWords()[strings.ToLower(w)] }

// TitleModifier reports whether a word may stand in a title before its head:
// Vice in Vice President, Prime in Prime Minister.
func TitleModifier(w string) bool { return titleModifiers()[strings.ToLower(w)] }

var notNames = sync.OnceValue(func() map[string]bool {
	return words(`january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter north south east west
		northern southern eastern western central`)
})

// NeverName reports whether a capitalised word is of a kind that is no name
// and never a variant of one: months, weekdays, points of the compass.
func NeverName(w string) bool { return notNames()[strings.ToLower(w)] }

var bodyHeads = sync.OnceValue(func() map[string]bool {
	return words(`university college institute academy school museum library theatre theater gallery hospital clinic
		bank foundation association federation union league society club company corporation group agency
		bureau centre center council commission court tribunal party organization organisation alliance forum
		conservatory observatory laboratory cathedral airport station stadium`)
})

// BodyHead reports whether a word is the head of the name of an institution
// that English names in one settled order, as University. Ministry and
// Department are none: Ministry of Defence and Defence Ministry are both usual.
func BodyHead(w string) bool { return bodyHeads()[strings.ToLower(w)] }
