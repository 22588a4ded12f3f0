<?php
// Makes the blog in the folder it is run in: its tables, and one person a role.
// php install.php <folder>
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Sour milk', 'administrator', 'administrator@blog.example', true, '', 'password' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@blog.example",
			'role'       => $role,
		)
	);
}
