package names

import (
	"sort"
	"strings"

	"mtaudit/audit/text"
)

// joins reports whether only "and" (and an article) stands between two posts.
func (x *postFinder) joins(end, from int) bool {
	if x.word(end) == "and" {
		end++
		if w := x.word(end); w == "the" || w == "a" || w == "an" {
			end++
		}
	}
	return end == from && end > 0 && x.word(from-1) != ""
}

// attribute gives each chain of posts of a sentence the name that stands right
// behind it, or before it and parted from it by a comma. Posts with "of" and
// without an article, as in "Sol, director of the Office and Gor", begin no clause.
func (x *postFinder) attribute(posts []Post) {
	for i := 0; i < len(posts); {
		j := i
		for j < len(posts) && posts[j].Chain == posts[i].Chain {
			j++
		}
		closed := x.closed(posts[j-1].At.End) || !posts[i].Article && !posts[j-1].Body.Empty()
		holder := x.holder(posts[i].At.Start, posts[j-1].At.End, closed)
		for k := i; k < j; k++ {
			posts[k].Holder = holder
		}
		i = j
	}
}

// holder finds the name right behind a chain of posts, else the one before it
// and a comma, if nothing goes on behind the posts: they are closed. In a list,
// "… Sol, Chilean minister Gor", the name behind counts.
func (x *postFinder) holder(start, end int, closed bool) int {
	before := -1
	first := sort.Search(len(x.mentions), func(i int) bool { return x.mentions[i].Sentence >= x.sentence })
	for i := first; i < len(x.mentions) && x.mentions[i].Sentence == x.sentence; i++ {
		m := x.mentions[i]
		if m.At.Start >= end && strings.TrimSpace(x.doc.Text(text.Span{Start: end, End: m.At.Start})) == "" {
			return i
		}
		if closed && m.At.End <= start && apposed(x.doc.Text(text.Span{Start: m.At.End, End: start})) {
			before = i
		}
	}
	return before
}

// closed reports whether a mark or the end of the sentence follows an offset, at
// most with "of the party" before it, as it must where a post is put in behind a
// name: "Xi Jinping, president, said", but not "in Orlanda, the president said".
func (x *postFinder) closed(off int) bool {
	i := sort.Search(len(x.tokens), func(i int) bool { return x.tokens[i].Start >= off })
	last := i
	if x.word(i) == "of" {
		last = i + 3
	}
	for ; i <= last && i < len(x.tokens); i++ {
		if x.tokens[i].Kind == text.Mark {
			return true
		}
	}
	return i == len(x.tokens)
}

// apposed reports whether a name and a post are parted by a comma, with an
// article or not: "Xi Jinping, general secretary".
func apposed(between string) bool {
	s := strings.TrimSpace(between)
	s, comma := strings.CutPrefix(s, ",")
	s = strings.TrimSpace(s)
	return comma && (s == "" || s == "the" || s == "a" || s == "an")
}
