// Reads a Toad Lane log with the Go project's own client library (golang.org/x/mod/sumdb, the code behind
// sum.golang.org), which knows nothing of Toad Lane: proof that other people's clients read our tiles and checkpoints.
//
//	apt-get install golang-go golang-golang-x-mod-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go run tools/tlog-client/main.go FOLDER KEY
//
// FOLDER is one year's log: checkpoint and tile/. KEY is the log's key, as record.json gives it.
package main

import (
	"crypto/ecdsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	mostProofs = 500
)

// ecdsaVerifier is signed-note type 2: the library brings Ed25519 only and takes others through this interface.
type ecdsaVerifier struct {
	name string
	id   uint32
	key  *ecdsa.PublicKey
}

func (v ecdsaVerifier) Name() string    { return v.name }
func (v ecdsaVerifier) KeyHash() uint32 { return v.id }
func (v ecdsaVerifier) Verify(text, signature []byte) bool {
	digest := sha256.Sum256(text)
	return ecdsa.VerifyASN1(v.key, digest[:], signature)
}

func readKey(text string) (note.Verifier, error) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("no key")
	}
	raw, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(raw) == 0 || raw[0] != 2 {
		return nil, errors.New("no key of type 2")
	}
	parsed, err := x509.ParsePKIXPublicKey(raw[1:])
	if err != nil {
		return nil, err
	}
	key, isECDSA := parsed.(*ecdsa.PublicKey)
	if !isECDSA {
		return nil, errors.New("no ECDSA key")
	}
	hash := sha256.Sum256(raw[1:])
	return ecdsaVerifier{parts[0], binary.BigEndian.Uint32(hash[:4]), key}, nil
}

// tileFolder serves tiles from files. The library's paths name the height of a tile; those of tlog-tiles do not.
type tileFolder struct {
	folder string
	read   map[string][]byte
}

func (f tileFolder) Height() int { return tileHeight }

func (f tileFolder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f tileFolder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/"+strconv.Itoa(tileHeight)+"/", "tile/", 1)
		if f.read[path] == nil {
			data, err := os.ReadFile(filepath.Join(f.folder, path))
			if err != nil {
				return nil, err
			}
			f.read[path] = data
		}
		found = append(found, f.read[path])
	}
	return found, nil
}

func readCheckpoint(folder string, key note.Verifier) (tlog.Tree, error) {
	file, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(file, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != key.Name() {
		return tlog.Tree{}, errors.New("no checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// readEntries reads the bundles, which the Go project's own log lays out in another way.
func readEntries(folder string, size int64) ([][]byte, error) {
	var entries [][]byte
	for int64(len(entries)) < size {
		tile := tlog.Tile{H: tileHeight, L: 0, N: int64(len(entries)) >> tileHeight, W: 1 << tileHeight}
		if left := size - int64(len(entries)); left < 1<<tileHeight {
			tile.W = int(left)
		}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return nil, err
		}
		for len(data) >= 2 {
			length := int(binary.BigEndian.Uint16(data))
			if len(data) < 2+length {
				return nil, fmt.Errorf("%s is cut short", path)
			}
			entries, data = append(entries, data[2:2+length]), data[2+length:]
		}
		if len(data) > 0 {
			return nil, fmt.Errorf("%s has a byte too many", path)
		}
	}
	if int64(len(entries)) != size {
		return nil, errors.New("more entries than the checkpoint covers")
	}
	return entries, nil
}

// checkEntries compares each entry with its hash in the tiles, which the library follows up to the signed root.
func checkEntries(entries [][]byte, hashes tlog.HashReader) error {
	for start := 0; start < len(entries); start += 1 << tileHeight {
		var indexes []int64
		for n := start; n < len(entries) && n < start+1<<tileHeight; n++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, int64(n)))
		}
		stored, err := hashes.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for at, hash := range stored {
			if tlog.RecordHash(entries[start+at]) != hash {
				return fmt.Errorf("entry %d is not the one in the tree", start+at)
			}
		}
	}
	return nil
}

// prove makes and checks the proof that one entry is in the tree, and that the tree continues the one before it.
func prove(tree tlog.Tree, n int64, entry []byte, hashes tlog.HashReader) error {
	record, err := tlog.ProveRecord(tree.N, n, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(record, tree.N, tree.Hash, n, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("entry %d: %w", n, err)
	}
	root, err := tlog.TreeHash(n+1, hashes)
	if err != nil {
		return err
	}
	older, err := tlog.ProveTree(tree.N, n+1, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(older, tree.N, tree.Hash, n+1, root); err != nil {
		return fmt.Errorf("size %d: %w", n+1, err)
	}
	return nil
}

func check(folder, keyText string) (string, error) {
	key, err := readKey(keyText)
	if err != nil {
		return "", err
	}
	tree, err := readCheckpoint(folder, key)
	if err != nil {
		return "", err
	}
	entries, err := readEntries(folder, tree.N)
	if err != nil {
		return "", err
	}
	hashes := tlog.TileHashReader(tree, tileFolder{folder, map[string][]byte{}})
	if err := checkEntries(entries, hashes); err != nil {
		return "", err
	}
	proved := 0
	for n := int64(0); n < tree.N; n += 1 + tree.N/mostProofs {
		if err := prove(tree, n, entries[n], hashes); err != nil {
			return "", err
		}
		proved++
	}
	return fmt.Sprintf("%d entries are in the tree; %d proofs of entries and of older trees hold.", tree.N, proved), nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: tlog-client FOLDER KEY")
		os.Exit(2)
	}
	says, err := check(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Println("It does not hold:", err)
		os.Exit(1)
	}
	fmt.Println(says)
}
