// Package glossary holds the terms and names that a house has settled on: how
// each is to be written, what else is allowed, and what is forbidden. It reads
// and writes them, and finds them in running text.
//
// # What a glossary says
//
// An [Entry] is one concept. Its terms are preferred, admitted or forbidden, in
// the language of the article or in that of the original. A form may not be
// allowed in one place and forbidden in another; such a glossary is refused with
// both lines, since no article could please it.
//
// The package knows nothing of documents: text comes in as strings and matches
// go out as offsets into them.
package glossary

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// A Glossary is a list of entries. It is immutable once read and safe for
// concurrent use.
type Glossary struct {
	URI     string   // as given; those of a merged glossary are joined by commas
	Entries []*Entry // in the order of the file

	hash     [sha256.Size]byte
	mu       sync.Mutex
	matchers map[side]*Matcher
}

// An Entry is one concept.
type Entry struct {
	ID    string // as the file has it; may be empty
	Kind  Kind
	Note  string // for people: why, where from
	Terms []Term // in the order of the file
	URI   string // of the file
}

// A Term is one form of an entry.
type Term struct {
	Text   string
	Lang   string // BCP 47; "" if the file does not say
	Source bool   // of the original's language, whichever that is; else Lang decides
	Status Status
	Cased  bool // case counts; it does in acronyms whatever this says
	Line   int  // in the file, from 1; 0 if it is from none
}

// Read reads a glossary. The format is "csv", "tsv" or "tbx"; "" goes by the
// name and the content. lang is the language of the articles; "" leaves it to
// what the file says, or to each article. Errors name file and line, and are
// joined where there are several.
func Read(uri string, raw []byte, format string, lang string) (*Glossary, error) {
	text, err := decode(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", uri, err)
	}
	var entries []*Entry
	switch format = formatOf(uri, text, format); format {
	case "csv", "tsv":
		entries, err = readTable(uri, text, format)
	case "tbx":
		entries, err = readTBX(uri, text)
	default:
		return nil, fmt.Errorf("%s: unknown glossary format %q: want csv, tsv or tbx", uri, format)
	}
	if err != nil {
		return nil, err
	}
	if len(entries) == 0 {
		return nil, fmt.Errorf("%s: has no entries", uri)
	}
	g := &Glossary{URI: uri, Entries: entries, hash: sha256.Sum256(raw)}
	if err := errors.Join(g.spoken(lang), contradictions(entries)); err != nil {
		return nil, err
	}
	return g, nil
}

// Merge joins glossaries into one, in their order. It returns nil for none, and
// an error that names both lines where one allows what another forbids.
func Merge(all ...*Glossary) (*Glossary, error) {
	if len(all) == 0 {
		return nil, nil
	}
	if len(all) == 1 {
		return all[0], nil
	}
	merged := &Glossary{}
	sum := sha256.New()
	var uris []string
	for _, g := range all {
		uris = append(uris, g.URI)
		merged.Entries = append(merged.Entries, g.Entries...)
		sum.Write(g.hash[:])
	}
	merged.URI = strings.Join(uris, ", ")
	sum.Sum(merged.hash[:0])
	if err := contradictions(merged.Entries); err != nil {
		return nil, err
	}
	return merged, nil
}

// Hash names the content of the files that the glossary was read from, in 16
// hexadecimal digits.
func (g *Glossary) Hash() string { return hex.EncodeToString(g.hash[:8]) }

// Speaks reports whether any term of the glossary is for articles in a language.
func (g *Glossary) Speaks(lang string) bool {
	is := memo(func(t *Term) bool { return t.of(lang) })
	for _, e := range g.Entries {
		for i := range e.Terms {
			if is(&e.Terms[i]) {
				return true
			}
		}
	}
	return false
}

// memo is a question about the language of a term that is asked once for each.
func memo(ask func(*Term) bool) func(*Term) bool {
	type key struct {
		lang   string
		source bool
	}
	known := map[key]bool{}
	return func(t *Term) bool {
		k := key{t.Lang, t.Source}
		is, ok := known[k]
		if !ok {
			is = ask(t)
			known[k] = is
		}
		return is
	}
}

// of reports whether a term is for articles in a language.
func (t Term) of(lang string) bool { return !t.Source && sameLanguage(t.Lang, lang) }

// spoken returns an error if no term is in the language that was asked for.
func (g *Glossary) spoken(lang string) error {
	if g.Speaks(lang) {
		return nil
	}
	return fmt.Errorf("%s: has no terms in %q, only in %s", g.URI, lang, strings.Join(g.Languages(), ", "))
}

// Languages lists the languages that the glossary names, in its order.
func (g *Glossary) Languages() (langs []string) {
	seen := map[string]bool{"": true}
	for _, e := range g.Entries {
		for _, t := range e.Terms {
			if !seen[t.Lang] {
				seen[t.Lang] = true
				langs = append(langs, t.Lang)
			}
		}
	}
	return langs
}

// Allowed lists the forms that an article in a language may use, the preferred
// ones first.
func (e *Entry) Allowed(lang string) []Term {
	return append(e.with(Preferred, lang), e.with(Admitted, lang)...)
}

// Preferred lists the forms that an article in a language is to use: one, unless
// the glossary gives several.
func (e *Entry) Preferred(lang string) []Term { return e.with(Preferred, lang) }

func (e *Entry) with(s Status, lang string) (terms []Term) {
	for _, t := range e.Terms {
		if t.Status == s && t.of(lang) {
			terms = append(terms, t)
		}
	}
	return terms
}
