package raw

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Elements reads an XML file element by element. It calls take for each, with the names of the
// elements around it and its own. Take may decode the element; otherwise its children follow. Where
// the file stops being XML is reported to wrong.
func Elements(r *bufio.Reader, take func(path []string, decode func(any) error) error, wrong func(entry int, what string)) error {
	g := &guard{r: r}
	d := xml.NewDecoder(g)
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	var path []string
	for number := 1; ; {
		g.left = maxEntry
		t, err := d.Token()
		var syntax *xml.SyntaxError
		switch {
		case err == io.EOF && len(path) == 0:
			return nil
		case err == io.EOF || errors.As(err, &syntax):
			wrong(number, "the file breaks off or is no XML from here on; what comes before has been read")
			return nil
		case err != nil:
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if path = append(path, strings.ToLower(t.Name.Local)); len(path) > maxDepth {
				return errors.New("the file is nested deeper than any list is")
			}
			taken := false
			var failed error
			err := take(path, func(into any) error {
				taken = true
				number++
				g.left = maxEntry
				failed = d.DecodeElement(into, &t)
				return failed
			})
			if taken {
				path = path[:len(path)-1]
			}
			switch {
			case errors.As(failed, &syntax), failed == io.EOF, failed == io.ErrUnexpectedEOF:
				wrong(number-1, "the file breaks off or is no XML from here on; what comes before has been read")
				return nil
			case failed != nil:
				return failed
			case err != nil:
				return err
			}
		case xml.EndElement:
			path = path[:max(len(path)-1, 0)]
		}
	}
}
