package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// # Remembering
//
// Two thirds of a run go into finding; the rest into reading the articles, scoring
// them and writing reports, all of which need the texts. So a cache makes a large
// batch two to three times as fast and a single article no faster, and it is a
// copy of passages of articles that may not be published yet. That is why there is
// one only where somebody names a folder for it.

// A cache is what one run remembers; nil if it shall not.
type cache struct{ *files.Cache }

// openCache opens the cache that was asked for.
func (f *auditFlags) openCache() (cache, runner.Cache, error) {
	if f.noCache && f.cacheDir != "" {
		return cache{}, runner.Cache{}, usagef("--cache-dir and --no-cache contradict each other")
	}
	if f.cacheDir == "" {
		return cache{}, runner.Cache{}, nil
	}
	c, err := files.OpenCache(f.cacheDir)
	if err != nil {
		return cache{}, runner.Cache{}, err
	}
	build, err := buildID()
	if err != nil {
		return cache{}, runner.Cache{}, fmt.Errorf("cache: %w", err)
	}
	return cache{c}, runner.Cache{Build: build, Load: c.Load, Save: c.Save}, nil
}

// buildID tells builds of the program apart, as its version does not while it is
// being worked on: it is a hash of the program itself.
func buildID() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	exe, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = exe.Close() }() // it was only read
	h := sha256.New()
	if _, err := io.Copy(h, exe); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// close ends the use of a cache. That it could not be written is no reason to
// fail: the next run is slower, and no more.
func (c cache) close(a *app, f *auditFlags) {
	if c.Cache == nil {
		return
	}
	if err := c.Close(); err != nil && f.quiet == 0 {
		a.tell(err)
	}
	if f.verbose {
		hits, misses := c.Use()
		fmt.Fprintf(a.stderr, "mtaudit: cache: %d remembered, %d new\n", hits, misses)
	}
}
