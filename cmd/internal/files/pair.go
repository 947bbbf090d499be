package files

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// A Set is an article with what it is held against, as paths: relative to the
// folder of the configuration file where one of its pairings made it. Reference
// and Source are "" where there is none.
type Set struct{ Article, Reference, Source string }

var placeholder = regexp.MustCompile(`\{[^{}]*\}`)

// validTemplate holds a template to the placeholders that there are, and {name}
// to a glob that says what it is.
func (p Pairing) validTemplate(template string) error {
	for _, found := range placeholder.FindAllString(template, -1) {
		switch {
		case found != "{name}" && found != "{dir}":
			return fmt.Errorf("%q has an unknown placeholder %s: want {name} or {dir}", template, found)
		case found == "{name}" && !p.hasName():
			return fmt.Errorf("%q needs a * outside braces in the file name of the article's glob, for {name} to stand for", template)
		}
	}
	return nil
}

// hasName reports whether {name} has a meaning: the glob's file name, cut at its
// first *, must be a glob on either side.
func (p Pairing) hasName() bool {
	before, after, ok := strings.Cut(path.Base(p.Article), "*")
	return ok && doublestar.ValidatePattern(before) && doublestar.ValidatePattern(after)
}

// set pairs an article, by its path from the configuration file's folder, with
// forward slashes.
func (p Pairing) set(article string) Set {
	return Set{article, p.fill(p.Reference, article), p.fill(p.Source, article)}
}

func (p Pairing) fill(template, article string) string {
	if template == "" {
		return ""
	}
	dir := path.Dir(article)
	file := strings.NewReplacer("{name}", p.name(path.Base(article)), "{dir}", dir).Replace(template)
	if !strings.Contains(template, "/") {
		return path.Join(dir, file)
	}
	return path.Clean(file)
}

// name is what the first * of the glob's last part stands for in a file name:
// the longest text with which the rest of the glob still fits.
func (p Pairing) name(file string) string {
	before, after, _ := strings.Cut(path.Base(p.Article), "*")
	for i := range len(file) + 1 {
		if !doublestar.MatchUnvalidated(before, file[:i]) {
			continue
		}
		for j := len(file); j >= i; j-- {
			if doublestar.MatchUnvalidated(after, file[j:]) {
				return file[i:j]
			}
		}
	}
	return ""
}

// Sets lists the articles of the project with what each is held against, in the
// order of the pairings and by name within one. An article that several pairings
// match goes by the first, and a file that is the reference or source of an
// article is not taken for an article. A pairing that matches nothing is an error.
func (c Config) Sets() ([]Set, error) {
	var sets []Set
	seen, other := map[string]bool{}, map[string]bool{}
	for _, p := range c.Documents {
		matches, err := doublestar.Glob(os.DirFS(c.Dir()), path.Clean(p.Article), doublestar.WithFilesOnly(), doublestar.WithFailOnIOErrors())
		if err != nil {
			return nil, fmt.Errorf("%s: article %q: %w", c.Path, p.Article, err)
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("%s: article %q: no file matches", c.Path, p.Article)
		}
		slices.Sort(matches)
		for _, article := range matches {
			if seen[article] {
				continue
			}
			seen[article] = true
			s := p.set(article)
			sets = append(sets, s)
			other[s.Reference] = s.Reference != article
			other[s.Source] = s.Source != article
		}
	}
	return slices.DeleteFunc(sets, func(s Set) bool { return other[s.Article] }), nil
}

// Pair finds what an article is held against, given its path from the
// configuration file's folder; ok is false where no pairing matches.
func (c Config) Pair(article string) (s Set, ok bool) {
	article = filepath.ToSlash(filepath.Clean(article))
	for _, p := range c.Documents {
		if doublestar.MatchUnvalidated(path.Clean(p.Article), article) {
			return p.set(article), true
		}
	}
	return Set{}, false
}

// Dir is the folder of the configuration file; the working directory, if there
// is none.
func (c Config) Dir() string { return filepath.Dir(c.Path) }

// Within returns a path as the configuration file's folder sees it; ok is false
// if it lies outside.
func (c Config) Within(file string) (rel string, ok bool) {
	rel, err := relative(c.Dir(), file)
	return rel, err == nil && filepath.IsLocal(rel)
}

// relative returns a path as a folder sees it.
func relative(dir, file string) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.Rel(dir, file)
}

// Folder is the folder that a file is in.
func Folder(file string) string { return filepath.Dir(file) }

// In returns the path of what a folder calls by a path with forward slashes.
func In(dir, path string) string { return filepath.Join(dir, filepath.FromSlash(path)) }

// PathOf returns the path, with forward slashes, of a document by its URI, as
// seen from a folder. What has no path, as standard input, keeps its URI.
func PathOf(dir string) func(uri string) string {
	return func(uri string) string {
		rel, err := relative(dir, filepath.FromSlash(uri))
		if err != nil || uri == Stdin {
			return uri
		}
		return filepath.ToSlash(rel)
	}
}

// FromHere returns a path of the project as the working directory sees it.
func (c Config) FromHere(rel string) string {
	full := filepath.Join(c.Dir(), filepath.FromSlash(rel))
	if !filepath.IsAbs(full) {
		return full
	}
	wd, err := os.Getwd()
	if err != nil {
		return full
	}
	if here, err := filepath.Rel(wd, full); err == nil {
		return here
	}
	return full
}
