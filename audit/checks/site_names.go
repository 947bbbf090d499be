package checks

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// sites tells names of sites from the words of an article.
type sites struct {
	parts, suffixes, outlets, sections lexicon.Set

	body  func() map[string]bool // words of the article outside its headlines
	tails map[string]int         // how many headlines end in a part, by the part in lower case
}

// longestSite is in words, and so is leastTitle, what must be left of a headline.
const (
	longestSite = 6
	leastTitle  = 3
	dateline    = 6 // words of the first paragraph that name the source

	farthest = 160 // bytes from the end of a headline at which a site may begin
)

func newSites(p *audit.Pass, lines []titleLine) *sites {
	x := &sites{
		parts: lexicon.MediaParts(), suffixes: lexicon.MediaSuffixes(), outlets: lexicon.Outlets(), sections: lexicon.PageSections(),
		body: sync.OnceValue(func() map[string]bool { return bodyWords(articleWords.Of(p), lines) }), tails: map[string]int{},
	}
	for _, l := range lines {
		if cuts := separators(l.text, len(l.text)); len(cuts) > 0 && !cuts[0].tight {
			x.tails[tailKey(cuts[0].part)]++
		}
	}
	return x
}

// bodyWords are the words of an article outside its headlines, and their parts.
func bodyWords(w *wordList, lines []titleLine) map[string]bool {
	body, n := map[string]bool{}, 0
	known := make([]bool, len(w.forms)) // by id: in body
	for i := range w.doc.Paragraphs {
		if n < len(lines) && lines[n].paragraph == i {
			n++
			continue
		}
		from, to := w.paragraphs[i], w.paragraphs[i+1]
		if len(body) == 0 {
			from = min(to, from+dateline) // an agency opens its reports with its own name
		}
		for ; from < to; from++ {
			id := w.all[from].id
			if known[id] {
				continue
			}
			known[id] = true
			for part := range strings.SplitSeq(w.forms[id], "-") {
				body[part] = true
			}
		}
	}
	return body
}

func tailKey(part string) string { return strings.ToLower(strings.Trim(part, " .")) }

// A siteTail is where the names of sites begin in a headline.
type siteTail struct {
	from int
	sure bool // each of them is a site by its own look
}

// suffix peels parts off the end of a headline: sites, and the sections and
// dates beside them.
func (x *sites) suffix(s string) (found siteTail, ok bool) {
	found, end, beside := siteTail{from: len(s), sure: true}, len(s), false
	for end > 0 {
		c, kind := x.last(s[:end], ok || beside)
		if kind == noSite || len(strings.Fields(s[:c.from])) < leastTitle {
			break
		}
		end = len(strings.TrimRightFunc(s[:c.from], unicode.IsSpace))
		if kind == besideSite && !ok {
			beside = true
			continue
		}
		found.from, ok = c.from, true
		found.sure = found.sure && kind != likeSite
	}
	return found, ok
}

// siteKind says how much a part of a headline looks like a site.
type siteKind uint8

const (
	noSite     siteKind = iota
	besideSite          // a date or section, which may stand beside a site
	likeSite
	sureSite
)

// last recognises the last part of a headline. A name may hold a hyphen itself,
// so longer parts are tried too.
func (x *sites) last(s string, beside bool) (cut, siteKind) {
	for _, c := range separators(s, len(s)) {
		if kind := x.kind(c, beside); kind != noSite {
			return c, kind
		}
	}
	return x.addresses(s)
}

func (x *sites) kind(c cut, beside bool) siteKind {
	part := strings.Trim(c.part, " .")
	words := strings.Fields(part)
	first, _ := utf8.DecodeRuneInString(part)
	switch {
	case len(words) == 0 || len(words) > longestSite:
		return noSite
	case dateForm.MatchString(part) || !c.bracket && x.sections.Has(strings.ToLower(part)):
		return besideSite
	case x.outlet(words, beside || c.tight):
		if len(words) == 1 && !c.tight && !beside {
			return likeSite // or the source
		}
		return sureSite
	case x.written(words):
		return noSite
	case addressForm.MatchString(words[len(words)-1]) || len(words) == 1 && unicode.IsUpper(first) && x.named(part):
		return sureSite
	case !unicode.IsUpper(first):
		return noSite
	case titleCased(words) && len(words) > 1 && x.medium(words):
		return likeSite
	case !c.tight && len(words) <= 4 && titleCased(words) && x.tails[tailKey(part)] > 1:
		return likeSite
	}
	return noSite
}

// outlet reports whether a part is the name of an agency or station, alone or
// with words that media are called by. In “Minister resigns – Norrnews” an
// agency that the text quotes as its source is none, unless more speaks for it.
func (x *sites) outlet(words []string, beside bool) bool {
	if !x.outlets.Has(letters(words[0])) || !beside && x.body()[letters(words[0])] {
		return false
	}
	for i, w := range words[1:] {
		if last := i+2 == len(words); !x.parts.Has(letters(w)) && (last || len(w) > 4) {
			return false
		}
	}
	return true
}

// medium reports whether a name ends as names of media do: … Times, … News
// Service.
func (x *sites) medium(words []string) bool {
	n := len(words) - 1
	last := letters(words[n])
	return x.parts.Has(last) || last == "service" && x.parts.Has(letters(words[n-1]))
}

// written reports whether the article itself uses the words of a part.
func (x *sites) written(words []string) bool {
	for _, w := range words {
		w = strings.TrimPrefix(strings.TrimPrefix(letters(w), "https://"), "www.")
		if w != "" && !x.body()[w] {
			return false
		}
	}
	return true
}

// named reports whether one word looks like the name of a site: an ending such
// as -net, or a capital within, as no surname has it.
func (x *sites) named(word string) bool {
	if lexicon.Word(word) || lexicon.ProperName(word) || strings.ContainsAny(word, "'’") {
		return false
	}
	low := strings.ToLower(word)
	for n := 2; n <= 6 && len(low) >= n+3; n++ {
		if x.suffixes.Has(low[len(low)-n:]) {
			return true
		}
	}
	return camelForm.MatchString(word) && !surnameForm.MatchString(word)
}

// addresses recognises names of sites without a separator before them, behind
// the end of a sentence or a bracket: each must be an address, or look like a
// name by its capital within.
func (x *sites) addresses(s string) (cut, siteKind) {
	from, address := len(s), false
	for {
		before := strings.TrimRightFunc(s[:from], unicode.IsSpace)
		i := strings.LastIndexFunc(before, unicode.IsSpace) + 1
		word := before[i:]
		isAddress := addressForm.MatchString(word)
		if i == 0 || !isAddress && !camelForm.MatchString(word) {
			break
		}
		from, address = i, address || isAddress
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s[:from], unicode.IsSpace))
	if !address || !strings.ContainsRune(".!?)”\"", r) {
		return cut{}, noSite
	}
	return cut{from: from, part: s[from:]}, sureSite
}

// letters is a word in lower case without the marks around it.
func letters(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// titleCased reports whether the words of a name are capitalised, but for
// particles in between and a last word that a name is made of: Yahoo! news.
func titleCased(words []string) bool {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 3 && i+1 < len(words) {
			return false
		}
	}
	return true
}

var (
	dateForm    = regexp.MustCompile(`^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:\d{1,2} )?\p{Lu}\p{Ll}+\.? (?:\d{1,2}, )?\d{4})$`)
	addressForm = regexp.MustCompile(`^(?:https?://)?(?:www\.)?[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,4}$`)
	camelForm   = regexp.MustCompile(`^\p{Lu}[\p{Ll}\d]+!?\p{Lu}\p{Ll}+$`)
	surnameForm = regexp.MustCompile(`^(?:Ma?c|De|Du|La|Le|Fitz|Van|Von|Di|St)\p{Lu}`)
)
