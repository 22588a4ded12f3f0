package app

// In this file's place go-app finds static files for its server, which is not
// there. A page writes addresses as they are.

func clientResourceResolver(string) func(string) string {
	return func(location string) string { return location }
}
