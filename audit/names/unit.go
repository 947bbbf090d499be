package names

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A unit is what spellings are compared by: a whole name, or one word of it.
type unit struct {
	text     string
	sounds   string
	turned   []string // the sounds of the name with its words in another order
	mentions []int    // by index
	spans    []text.Span
	whole    bool // some mention is just this
	titled   bool // some mention bears a title, so that it names a person
	listed   bool // it is well known as it is spelled
	words    int
}

func newUnit(s string) *unit {
	u := &unit{text: s, sounds: sounds(s), listed: listed(s), words: strings.Count(s, " ") + 1}
	for _, r := range rotations(s) {
		u.turned = append(u.turned, sounds(r))
	}
	return u
}

// comparable leaves out what is never a misspelled name: acronyms, months, and
// ordinary words that bear no title, which are terms.
func (u unit) comparable() bool {
	ordinary := true
	for w := range strings.FieldsSeq(u.text) {
		if lexicon.NeverName(w) {
			return false
		}
		ordinary = ordinary && lexicon.Word(w)
	}
	return (!ordinary || u.titled) && !acronym(u.text) && len(u.sounds) > 1 && !strings.ContainsAny(u.text, "0123456789") && !site(u.text)
}

// site reports whether a name has a dot between letters, as that of a site has.
func site(name string) bool {
	i := strings.IndexByte(name, '.')
	return i > 0 && i+1 < len(name) && name[i+1] >= 'a' && name[i+1] <= 'z'
}

func acronym(name string) bool {
	return utf8.RuneCountInString(name) <= 5 && strings.ToUpper(name) == name
}
