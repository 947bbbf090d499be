package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed web.tsv
var webTSV string

// PageLabels are the words and phrases of a web page's own buttons and menus, in
// lower case and without marks around them: share, read more. The set is empty
// for a language without a list. Like every list of this file it is built on
// each call, so keep it for the length of a document.
func PageLabels(lang string) Set { return web("label", lang) }

// Captions are the nouns that open the credit of a picture: photo, image.
func Captions() Set { return web("caption", "en") }

// Credits are the words that go on with it: photo by, image from.
func Credits() Set { return web("credit", "en") }

// MediaParts are words that names of media are made of, in any of the languages
// with a list: news, times, zeitung.
func MediaParts() Set { return web("part", "") }

// MediaSuffixes are what one-word names of media end in: net, news.
func MediaSuffixes() Set { return web("suffix", "en") }

// Outlets are the names of media that show no other sign of being one.
func Outlets() Set { return web("outlet", "und") }

// PageSections are the parts of a news site that stand between a headline and
// the name of the site.
func PageSections() Set { return web("section", "en") }

// web is the list of a kind for a language, or for all if that is empty.
func web(kind, lang string) Set {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	set := Set{}
	for line := range strings.Lines(webTSV) {
		k, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		l, list, _ := strings.Cut(rest, "\t")
		if k != kind || base != "" && l != base {
			continue
		}
		for w := range strings.SplitSeq(list, ", ") {
			set[w] = struct{}{}
		}
	}
	return set
}
