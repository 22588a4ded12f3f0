package app

// In this file's place go-app keeps values as JSON in the browser's storage, and reads
// all that is there as it starts. Here it leaves the storage alone: what is kept there
// is the page's own business.

// A BrowserStorage refuses to keep and has nothing.
type BrowserStorage interface {
	Set(k string, v any) error
	Get(k string, v any) error
	Del(k string)
	Len() int
	Clear()
	ForEach(f func(k string))
	Contains(k string) bool
}

type noStorage struct{}

//lint:ignore U1000 go-app's other files call it
func newMemoryStorage() BrowserStorage { return noStorage{} }

func newJSStorage(string) BrowserStorage { return noStorage{} }

func (noStorage) Set(string, any) error { return errKeepsNothing }

func (noStorage) Get(string, any) error { return errKeepsNothing }

func (noStorage) Del(string) {}

func (noStorage) Len() int { return 0 }

func (noStorage) Clear() {}

func (noStorage) ForEach(func(string)) {}

func (noStorage) Contains(string) bool { return false }
