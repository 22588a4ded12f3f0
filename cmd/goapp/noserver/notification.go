package app

// In this file's place go-app shows notifications and subscribes to those a server
// pushes. Here there is no server.

// A NotificationService offers nothing.
type NotificationService struct{}
