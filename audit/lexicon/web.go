package lexicon

import (
	_ "embed"
	"maps"
	"sync"
)

//go:embed web.tsv
var webTSV string

// PageLabels are the words and phrases of a web page's own buttons and menus, in
// lower case and without marks around them: share, read more. The set is empty
// for a language without a list.
func PageLabels(lang string) Set { return web("label", lang) }

// Captions are the nouns that open the credit of a picture: photo, image.
func Captions() Set { return web("caption", "en") }

// Credits are the words that go on with it: photo by, image from.
func Credits() Set { return web("credit", "en") }

// MediaParts are words that names of media are made of, in any of the languages
// with a list: news, times, zeitung.
func MediaParts() Set { return mediaParts() }

// MediaSuffixes are what one-word names of media end in: net, news.
func MediaSuffixes() Set { return web("suffix", "en") }

// Outlets are the names of media that show no other sign of being one.
func Outlets() Set { return web("outlet", "und") }

// PageSections are the parts of a news site that stand between a headline and
// the name of the site.
func PageSections() Set { return web("section", "en") }

var mediaParts = sync.OnceValue(func() Set {
	all := Set{}
	for k, list := range webLists() {
		if k.kind == "part" {
			maps.Copy(all, list)
		}
	}
	return all
})

func web(kind, lang string) Set { return webLists()[listKey{kind, base(lang)}] }

var webLists = sync.OnceValue(func() map[listKey]Set { return readLists(webTSV, ", ") })
