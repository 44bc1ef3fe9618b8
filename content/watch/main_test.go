package watch

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"syscall"
	"testing"
	"time"

	"unspoiled/content"
)

// The test binary runs itself as other processes. The environment says what they do.
func TestMain(m *testing.M) {
	if role := os.Getenv("WATCH_TEST_ROLE"); role != "" {
		if err := child(role, NewStore(os.Getenv("WATCH_TEST_DIR"), time.Now)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func command(t *testing.T, role string, s *Store, env ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), append(env, "WATCH_TEST_ROLE="+role, "WATCH_TEST_DIR="+s.dir)...)
	cmd.Stderr = os.Stderr
	return cmd
}

func child(role string, s *Store) error {
	n, _ := strconv.Atoi(os.Getenv("WATCH_TEST_N"))
	switch role {
	case "one": // marks one episode when its input ends, so that all begin at once
		_, _ = bufio.NewReader(os.Stdin).ReadByte()
		_, err := mark(s, n)
		return err
	case "many": // marks one episode after another, and reports each that is saved
		for ; ; n++ {
			if _, err := mark(s, n); err != nil {
				return err
			}
			fmt.Println(n)
		}
	case "full": // has no room for more
		return markOnFullDisk(s)
	case "holder": // takes the lock and keeps it
		_, _, err := s.lock(s.Path("ann"))
		fmt.Println("held")
		_, _ = bufio.NewReader(os.Stdin).ReadByte()
		return err
	}
	return fmt.Errorf("there is no role %s", role)
}

// episode numbers all episodes of all seasons.
func episode(n int) content.Point { return content.Point{Season: n/999 + 1, Episode: n%999 + 1} }

func mark(s *Store, n int) (History, error) {
	h, err := s.Load("ann")
	if err != nil {
		return h, err
	}
	h, _ = h.Mark("hill", episode(n).String(), true, day, episode(n))
	return s.Save("ann", h)
}

// markOnFullDisk fails unless saving failed as it should.
func markOnFullDisk(s *Store) error {
	signal.Ignore(syscall.Signal(25)) // SIGXFSZ: an error instead
	if err := limitFileSize(1000); err != nil {
		return err
	}
	for n := range 100 {
		if _, err := mark(s, n); err != nil {
			fmt.Println(err)
			return nil
		}
	}
	return fmt.Errorf("nothing failed")
}
