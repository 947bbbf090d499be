package checks

import (
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// Posts are the offices that the article says people hold.
var Posts = audit.NewMemo(func(p *audit.Pass) []names.Post {
	return postsOf(p, p.Article, Names.Of(p).Mentions)
})

var paragraphOffices = audit.NewParts(func(v audit.View) []names.Worded { return names.Wordings(v.Document, v.Paragraph) })

func postsOf(p *audit.Pass, d *text.Document, mentions []names.Mention) []names.Post {
	offices := paragraphOffices.Of(p, d)
	return names.Posts(d, mentions, func(i int) []names.Worded { return offices[i].Value })
}

// referenceMentions are the names of the reference; a post's holder is an index
// into them.
var referenceMentions = audit.NewReferenceMemo(func(p *audit.Pass) []names.Mention {
	if p.Reference == nil {
		return nil
	}
	return names.Mentions(p.Reference)
})

// referencePosts are those of the reference, with the paragraph of each.
var referencePosts = audit.NewReferenceMemo(func(p *audit.Pass) map[int][]names.Post {
	byParagraph := map[int][]names.Post{}
	if p.Reference == nil {
		return byParagraph
	}
	paragraph := 0
	for _, post := range postsOf(p, p.Reference, referenceMentions.Of(p)) {
		for p.Reference.Paragraphs[paragraph].End <= post.At.Start {
			paragraph++
		}
		byParagraph[paragraph] = append(byParagraph[paragraph], post)
	}
	return byParagraph
})

// holders gives every mention a person: mentions of one cluster, or with one
// last word, are one person. Mentions that no post names are left out.
var holders = audit.NewMemo(func(p *audit.Pass) map[int]string {
	t := Names.Of(p)
	person := map[int]string{}
	for _, post := range Posts.Of(p) {
		if post.Holder >= 0 {
			m := t.Mentions[post.Holder]
			person[post.Holder] = strings.ToLower(m.Words[len(m.Words)-1].Text)
		}
	}
	for _, c := range t.Clusters {
		for _, s := range c.Spellings {
			for _, m := range s.By {
				if _, ok := person[m]; ok {
					person[m] = c.Spellings[0].Text
				}
			}
		}
	}
	return person
})

// personName is how to call who bears a title: as the reference does, or by the
// most frequent spelling.
func personName(p *audit.Pass, mention int) string {
	t := Names.Of(p)
	for _, c := range t.Clusters {
		for _, s := range c.Spellings {
			if !slices.Contains(s.By, mention) {
				continue
			}
			if ref, ok := t.InReference(c.Spellings); ok {
				return ref.Text
			}
			return c.Spellings[0].Text
		}
	}
	return t.Mentions[mention].Form()
}

// grouped puts posts with one key together, in the order of the first of each.
// Posts without a key are left out.
func grouped(posts []names.Post, key func(names.Post) string) [][]names.Post {
	index := map[string]int{}
	var out [][]names.Post
	for _, post := range posts {
		k := key(post)
		if k == "" {
			continue
		}
		i, ok := index[k]
		if !ok {
			i = len(out)
			index[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], post)
	}
	return out
}

// byHolder groups the posts of one person and office.
func byHolder(p *audit.Pass) [][]names.Post {
	person := holders.Of(p)
	return grouped(Posts.Of(p), func(post names.Post) string {
		if post.Holder < 0 {
			return ""
		}
		return person[post.Holder] + "/" + post.Wording.Office.Key
	})
}

// withUnnamed adds to the groups of byHolder the posts that no name stands
// beside, "the president of the government", if they can be only one person's.
func withUnnamed(p *audit.Pass) [][]names.Post {
	groups := byHolder(p)
	for _, post := range Posts.Of(p) {
		if post.Holder >= 0 || post.Past || !post.Article {
			continue
		}
		if i := onlyHolder(groups, post); i >= 0 {
			groups[i] = append(groups[i], post)
		}
	}
	return groups
}

// onlyHolder finds the one group that an unnamed post can belong to: that of its
// office, and of its country if it names one; -1 if there is none or several.
func onlyHolder(groups [][]names.Post, post names.Post) int {
	found := -1
	for i, g := range groups {
		if g[0].Wording.Office != post.Wording.Office || post.Country != nil && !ofCountry(g, post.Country) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func ofCountry(posts []names.Post, c *lexicon.Country) bool {
	return slices.ContainsFunc(posts, func(post names.Post) bool { return post.Country == c })
}
