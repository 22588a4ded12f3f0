<?php
// A WordPress for the journeys: it asks nobody but this machine, and logs every notice.
define( 'WP_HOME', getenv( 'BLOG' ) );
define( 'WP_SITEURL', getenv( 'BLOG' ) );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'AUTH_KEY', 'of a test' );
define( 'SECURE_AUTH_KEY', 'of a test' );
define( 'LOGGED_IN_KEY', 'of a test' );
define( 'NONCE_KEY', 'of a test' );
define( 'AUTH_SALT', 'of a test' );
define( 'SECURE_AUTH_SALT', 'of a test' );
define( 'LOGGED_IN_SALT', 'of a test' );
define( 'NONCE_SALT', 'of a test' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
