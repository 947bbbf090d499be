package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"time"
)

// A Cache is a folder of entries that are named by a hash of all that they
// depend on. So none is ever wrong, several programs may use one folder at once,
// and it may be deleted at any time. It is safe for concurrent use.
type Cache struct {
	dir string

	mu     sync.Mutex
	err    error // the first in writing
	hits   int
	misses int
}

// old is the age at which an entry that nobody asked for is thrown away.
const old = 30 * 24 * time.Hour

// cacheTag tells programs that make backups to leave the folder out
// (bford.info/cachedir).
const cacheTag = "Signature: 8a477f597d28d172789f06886806bc55\n# What mtaudit remembers of articles. It may be deleted at any time.\n"

// OpenCache makes the folder if it is not there.
func OpenCache(dir string) (*Cache, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("cache %s: %w", dir, cause(err))
	}
	c := &Cache{dir: dir}
	tag := filepath.Join(dir, "CACHEDIR.TAG")
	if _, err := os.Stat(tag); errors.Is(err, fs.ErrNotExist) {
		if err := Save(tag, []byte(cacheTag)); err != nil {
			return nil, fmt.Errorf("cache: %w", err)
		}
	}
	return c, nil
}

func (c *Cache) path(key string) string { return filepath.Join(c.dir, key[:2], key+".json") }

// Load returns an entry, if it is there and can be read.
func (c *Cache) Load(key string) ([]byte, bool) {
	path := c.path(key)
	b, err := os.ReadFile(path)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err != nil {
		c.misses++
		return nil, false
	}
	c.hits++
	now := time.Now()
	if info, err := os.Stat(path); err == nil && now.Sub(info.ModTime()) > old/30 {
		_ = os.Chtimes(path, now, now) // else it is thrown away early, and made again
	}
	return b, true
}

// Save writes an entry, whole or not at all; Close tells its error.
func (c *Cache) Save(key string, b []byte) {
	path := c.path(key)
	err := os.MkdirAll(filepath.Dir(path), 0o777)
	if err == nil {
		err = Save(path, b)
	}
	if err != nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.err == nil {
			c.err = fmt.Errorf("cache: %w", err)
		}
	}
}

// entry is the name of a file that the cache made; whatever else somebody has in
// the folder is not ours to delete. A run that was killed leaves what it wrote.
var entry = regexp.MustCompile(`^(?:[0-9a-f]{64}\.json|\.[0-9a-f]{64}\.json\.[0-9a-f]{8}\.tmp)$`)

// Close throws away what has not been asked for in a long time, and returns the
// first error in writing: the cache is incomplete, and nothing worse.
func (c *Cache) Close() error {
	folders, err := filepath.Glob(filepath.Join(c.dir, "[0-9a-f][0-9a-f]"))
	if err != nil {
		return errors.Join(c.err, fmt.Errorf("cache %s: %w", c.dir, err))
	}
	limit := time.Now().Add(-old)
	for _, folder := range folders {
		list, err := os.ReadDir(folder)
		if err != nil {
			continue // another run may clean up too
		}
		for _, e := range list {
			if info, err := e.Info(); err == nil && entry.MatchString(e.Name()) && info.ModTime().Before(limit) {
				_ = os.Remove(filepath.Join(folder, e.Name())) // the same
			}
		}
	}
	return c.err
}

// Use tells how many entries were found, and how many not.
func (c *Cache) Use() (hits, misses int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hits, c.misses
}
