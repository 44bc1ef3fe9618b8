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
	var err error
	number := 1
	for err == nil {
		g.left = maxEntry
		var t xml.Token
		if t, err = d.Token(); err != nil {
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			if path = append(path, strings.ToLower(t.Name.Local)); len(path) > maxDepth {
				return errDepth
			}
			taken := false
			err = take(path, func(into any) error {
				taken = true
				g.left = maxEntry
				err := d.DecodeElement(into, &t)
				if err == nil {
					number++
				}
				return err
			})
			if taken {
				path = path[:len(path)-1]
			}
		case xml.EndElement:
			path = path[:max(len(path)-1, 0)]
		}
	}
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax), err == io.ErrUnexpectedEOF, err == io.EOF && len(path) > 0:
		wrong(number, "the file breaks off or is no XML from here on; what comes before has been read")
	case err != io.EOF:
		return err
	}
	return nil
}
