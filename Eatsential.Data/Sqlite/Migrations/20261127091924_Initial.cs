using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eatsential.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_access_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    accessed_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true),
                    user_agent = table.Column<string>(type: "TEXT", nullable: true),
                    endpoint = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    status_code = table.Column<int>(type: "INTEGER", nullable: true),
                    response_time_ms = table.Column<int>(type: "INTEGER", nullable: true),
                    error_message = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_access_logs", x => new { x.id, x.accessed_at });
                    table.CheckConstraint("chk_audit_access_logs_endpoint_max", "length(endpoint) <= 255");
                    table.CheckConstraint("chk_audit_access_logs_method_max", "length(method) <= 10");
                });

            migrationBuilder.CreateTable(
                name: "audit_audit_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false, defaultValue: "system"),
                    action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    target_type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_audit_logs", x => new { x.id, x.occurred_at });
                    table.CheckConstraint("chk_audit_audit_logs_action_max", "length(action) <= 60");
                    table.CheckConstraint("chk_audit_audit_logs_actor_max", "length(actor) <= 63");
                    table.CheckConstraint("chk_audit_audit_logs_target_type_max", "length(target_type) <= 60");
                });

            migrationBuilder.CreateTable(
                name: "audit_data_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    table_schema = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false),
                    table_name = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false, defaultValue: "system"),
                    session_user = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    old_data = table.Column<string>(type: "TEXT", nullable: true),
                    new_data = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_data_changes", x => new { x.id, x.changed_at });
                    table.CheckConstraint("chk_audit_data_changes_actor_max", "length(actor) <= 63");
                    table.CheckConstraint("chk_audit_data_changes_operation_max", "length(operation) <= 10");
                    table.CheckConstraint("chk_audit_data_changes_session_user_max", "length(session_user) <= 63");
                    table.CheckConstraint("chk_audit_data_changes_table_name_max", "length(table_name) <= 63");
                    table.CheckConstraint("chk_audit_data_changes_table_schema_max", "length(table_schema) <= 63");
                    table.CheckConstraint("chk_operation_values", "operation IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')");
                });

            migrationBuilder.CreateTable(
                name: "audit_digests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    table_name = table.Column<string>(type: "TEXT", maxLength: 63, nullable: false),
                    window_start = table.Column<long>(type: "INTEGER", nullable: false),
                    window_end = table.Column<long>(type: "INTEGER", nullable: false),
                    row_count = table.Column<long>(type: "INTEGER", nullable: false),
                    previous_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_digests", x => x.id);
                    table.CheckConstraint("chk_audit_digests_table_name_max", "length(table_name) <= 63");
                });

            migrationBuilder.CreateTable(
                name: "auth_data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "auth_mail_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    to_address = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    text_body = table.Column<string>(type: "TEXT", nullable: false),
                    html_body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dead_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_mail_outbox", x => x.id);
                    table.CheckConstraint("chk_auth_mail_outbox_last_error_max", "length(last_error) <= 1000");
                    table.CheckConstraint("chk_auth_mail_outbox_subject_max", "length(subject) <= 255");
                    table.CheckConstraint("chk_auth_mail_outbox_to_address_max", "length(to_address) <= 255");
                    table.CheckConstraint("chk_mail_attempts", "attempts >= 0");
                });

            migrationBuilder.CreateTable(
                name: "auth_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_roles", x => x.id);
                    table.CheckConstraint("chk_auth_roles_name_max", "length(name) <= 256");
                    table.CheckConstraint("chk_auth_roles_normalized_name_max", "length(normalized_name) <= 256");
                });

            migrationBuilder.CreateTable(
                name: "auth_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    deleted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    username = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    normalized_username = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true, computedColumnSql: "upper(username)", stored: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true, computedColumnSql: "upper(email)", stored: true),
                    is_email_verified = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_users", x => x.id);
                    table.CheckConstraint("chk_auth_users_email_max", "length(email) <= 255");
                    table.CheckConstraint("chk_auth_users_normalized_email_max", "length(normalized_email) <= 255");
                    table.CheckConstraint("chk_auth_users_normalized_username_max", "length(normalized_username) <= 20");
                    table.CheckConstraint("chk_auth_users_password_hash_max", "length(password_hash) <= 255");
                    table.CheckConstraint("chk_auth_users_username_max", "length(username) <= 20");
                    table.CheckConstraint("chk_email_format", "email REGEXP '^[A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$'");
                    table.CheckConstraint("chk_username_format", "username REGEXP '^[a-zA-Z0-9_]{3,20}$'");
                });

            migrationBuilder.CreateTable(
                name: "health_allergens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bit = table.Column<int>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    common_foods = table.Column<string>(type: "TEXT", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    fda_recognized = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    eu_annex_ii = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_allergens", x => x.id);
                    table.CheckConstraint("chk_allergen_bit", "bit BETWEEN 0 AND 62");
                    table.CheckConstraint("chk_allergen_category", "category IN ('Food', 'Environmental', 'Medication', 'Other')");
                    table.CheckConstraint("chk_allergen_parent", "parent_id <> id");
                    table.CheckConstraint("chk_health_allergens_category_max", "length(category) <= 50");
                    table.CheckConstraint("chk_health_allergens_name_max", "length(name) <= 100");
                    table.CheckConstraint("chk_health_allergens_slug_max", "length(slug) <= 100");
                    table.ForeignKey(
                        name: "fk_allergens_allergens_parent_id",
                        column: x => x.parent_id,
                        principalTable: "health_allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "health_dietary_restrictions_ref",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_dietary_restrictions_ref", x => x.id);
                    table.CheckConstraint("chk_health_dietary_restrictions_ref_description_max", "length(description) <= 500");
                    table.CheckConstraint("chk_health_dietary_restrictions_ref_name_max", "length(name) <= 50");
                });

            migrationBuilder.CreateTable(
                name: "health_medical_conditions_ref",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_medical_conditions_ref", x => x.id);
                    table.CheckConstraint("chk_health_medical_conditions_ref_description_max", "length(description) <= 500");
                    table.CheckConstraint("chk_health_medical_conditions_ref_display_name_max", "length(display_name) <= 100");
                    table.CheckConstraint("chk_health_medical_conditions_ref_name_max", "length(name) <= 50");
                });

            migrationBuilder.CreateTable(
                name: "restaurants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    cuisine_type = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    zip_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false, defaultValue: "US"),
                    latitude = table.Column<double>(type: "REAL", precision: 10, scale: 8, nullable: true),
                    longitude = table.Column<double>(type: "REAL", precision: 11, scale: 8, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    website = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    hours = table.Column<string>(type: "TEXT", nullable: true),
                    rating = table.Column<double>(type: "REAL", precision: 2, scale: 1, nullable: true),
                    price_range = table.Column<int>(type: "INTEGER", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restaurants", x => x.id);
                    table.CheckConstraint("chk_coordinates", "(latitude IS NULL AND longitude IS NULL) OR (latitude IS NOT NULL AND longitude IS NOT NULL AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)");
                    table.CheckConstraint("chk_price_range", "price_range BETWEEN 1 AND 4");
                    table.CheckConstraint("chk_rating_range", "rating BETWEEN 0 AND 5");
                    table.CheckConstraint("chk_restaurants_city_max", "length(city) <= 100");
                    table.CheckConstraint("chk_restaurants_country_max", "length(country) <= 2");
                    table.CheckConstraint("chk_restaurants_cuisine_type_max", "length(cuisine_type) <= 120");
                    table.CheckConstraint("chk_restaurants_external_id_max", "length(external_id) <= 100");
                    table.CheckConstraint("chk_restaurants_name_max", "length(name) <= 255");
                    table.CheckConstraint("chk_restaurants_phone_max", "length(phone) <= 20");
                    table.CheckConstraint("chk_restaurants_state_max", "length(state) <= 50");
                    table.CheckConstraint("chk_restaurants_website_max", "length(website) <= 255");
                    table.CheckConstraint("chk_restaurants_zip_code_max", "length(zip_code) <= 10");
                });

            migrationBuilder.CreateTable(
                name: "auth_role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "auth_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_password_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_password_history", x => x.id);
                    table.CheckConstraint("chk_auth_password_history_password_hash_max", "length(password_hash) <= 255");
                    table.ForeignKey(
                        name: "fk_password_history_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_user_roles_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "auth_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_roles_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ticket = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true),
                    user_agent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_sessions", x => x.id);
                    table.CheckConstraint("chk_auth_user_sessions_user_agent_max", "length(user_agent) <= 400");
                    table.CheckConstraint("chk_session_expiry", "expires_at > created_at");
                    table.ForeignKey(
                        name: "fk_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auth_verification_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    new_email = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth_verification_tokens", x => x.id);
                    table.CheckConstraint("chk_auth_verification_tokens_new_email_max", "length(new_email) <= 255");
                    table.CheckConstraint("chk_auth_verification_tokens_token_max", "length(token) <= 255");
                    table.CheckConstraint("chk_token_expiry", "expires_at > created_at");
                    table.CheckConstraint("chk_token_type", "token_type IN ('email_verify', 'password_reset', 'email_change')");
                    table.ForeignKey(
                        name: "fk_verification_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "health_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    height_cm = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_kg = table.Column<double>(type: "REAL", precision: 5, scale: 2, nullable: true),
                    date_of_birth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gender = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    activity_level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    no_known_allergies_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_profiles", x => x.id);
                    table.UniqueConstraint("uq_health_profiles_id_user_id", x => new { x.id, x.user_id });
                    table.CheckConstraint("chk_activity_level", "activity_level IN ('sedentary', 'light', 'moderate', 'active', 'very_active')");
                    table.CheckConstraint("chk_gender_values", "gender IN ('male', 'female', 'other', 'prefer_not_to_say')");
                    table.CheckConstraint("chk_health_profiles_activity_level_max", "length(activity_level) <= 20");
                    table.CheckConstraint("chk_health_profiles_gender_max", "length(gender) <= 20");
                    table.CheckConstraint("chk_height_range", "height_cm BETWEEN 50 AND 300");
                    table.CheckConstraint("chk_weight_range", "weight_kg BETWEEN 20 AND 500");
                    table.ForeignKey(
                        name: "fk_health_profiles_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ingredients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    is_classified = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    classified_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    classified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    check_lost_at = table.Column<long>(type: "INTEGER", nullable: true),
                    check_lost_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    food_classes = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 4611686018427387904L),
                    energy_kcal = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    protein_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    carbs_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    fat_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    saturated_fat_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    trans_fat_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    cholesterol_mg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    sodium_mg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    fiber_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    sugars_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    added_sugars_g = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    calcium_mg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    iron_mg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    vitamin_d_mcg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    potassium_mg = table.Column<double>(type: "REAL", precision: 8, scale: 2, nullable: true),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingredients", x => x.id);
                    table.CheckConstraint("chk_ingredient_nutrients", "energy_kcal BETWEEN 0 AND 902 AND protein_g BETWEEN 0 AND 100 AND carbs_g BETWEEN 0 AND 100 AND fat_g BETWEEN 0 AND 100 AND saturated_fat_g >= 0 AND trans_fat_g >= 0 AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0 AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0 AND potassium_mg >= 0");
                    table.CheckConstraint("chk_ingredients_check_lost_reason_max", "length(check_lost_reason) <= 500");
                    table.CheckConstraint("chk_ingredients_name_max", "length(name) <= 255");
                    table.ForeignKey(
                        name: "fk_ingredients_users_classified_by",
                        column: x => x.classified_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "user_preferences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    units = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, defaultValue: "metric"),
                    theme = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false, defaultValue: "system"),
                    welcome_step = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    avoided_terms = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_preferences", x => x.id);
                    table.CheckConstraint("chk_theme", "theme IN ('system', 'light', 'dark')");
                    table.CheckConstraint("chk_units", "units IN ('metric', 'imperial')");
                    table.CheckConstraint("chk_user_preferences_theme_max", "length(theme) <= 10");
                    table.CheckConstraint("chk_user_preferences_units_max", "length(units) <= 10");
                    table.CheckConstraint("chk_welcome_step", "welcome_step BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "fk_user_preferences_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mapping_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    restaurant_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_count = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_count = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged_count = table.Column<int>(type: "INTEGER", nullable: false),
                    refused_count = table.Column<int>(type: "INTEGER", nullable: false),
                    is_refused = table.Column<bool>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    imported_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    undone_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.CheckConstraint("chk_import_batches_content_hash_max", "length(content_hash) <= 64");
                    table.CheckConstraint("chk_import_batches_file_name_max", "length(file_name) <= 255");
                    table.CheckConstraint("chk_import_batches_mapping_hash_max", "length(mapping_hash) <= 64");
                    table.ForeignKey(
                        name: "fk_import_batches_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_imported_by",
                        column: x => x.imported_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_settled_by",
                        column: x => x.settled_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_undone_by",
                        column: x => x.undone_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    restaurant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    price = table.Column<double>(type: "REAL", precision: 10, scale: 2, nullable: true),
                    serving_size = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    calories = table.Column<int>(type: "INTEGER", nullable: true),
                    protein_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    carbs_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    fat_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    saturated_fat_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    trans_fat_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    cholesterol_mg = table.Column<double>(type: "REAL", precision: 6, scale: 1, nullable: true),
                    sodium_mg = table.Column<int>(type: "INTEGER", nullable: true),
                    fiber_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    sugars_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    added_sugars_g = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    calcium_mg = table.Column<double>(type: "REAL", precision: 6, scale: 1, nullable: true),
                    iron_mg = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    vitamin_d_mcg = table.Column<double>(type: "REAL", precision: 5, scale: 1, nullable: true),
                    potassium_mg = table.Column<double>(type: "REAL", precision: 6, scale: 1, nullable: true),
                    nutrition_source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    image_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    is_available = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    ingredient_statement = table.Column<string>(type: "TEXT", nullable: true),
                    ingredients_complete = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    ingredients_verified_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ingredients_verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    check_lost_at = table.Column<long>(type: "INTEGER", nullable: true),
                    check_lost_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    cross_contact_declared = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    contains_mask = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 0L),
                    may_contain_mask = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 0L),
                    unknown_mask = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: -1L),
                    food_classes = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 4611686018427387904L),
                    search_text = table.Column<string>(type: "TEXT", nullable: false, defaultValue: ""),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meals", x => x.id);
                    table.CheckConstraint("chk_calories_range", "calories BETWEEN 0 AND 5000");
                    table.CheckConstraint("chk_meals_category_max", "length(category) <= 50");
                    table.CheckConstraint("chk_meals_check_lost_reason_max", "length(check_lost_reason) <= 500");
                    table.CheckConstraint("chk_meals_image_url_max", "length(image_url) <= 500");
                    table.CheckConstraint("chk_meals_name_max", "length(name) <= 255");
                    table.CheckConstraint("chk_meals_nutrition_source_max", "length(nutrition_source) <= 20");
                    table.CheckConstraint("chk_meals_serving_size_max", "length(serving_size) <= 100");
                    table.CheckConstraint("chk_nutrients_positive", "protein_g >= 0 AND carbs_g >= 0 AND fat_g >= 0 AND saturated_fat_g >= 0 AND trans_fat_g >= 0 AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0 AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0 AND potassium_mg >= 0");
                    table.CheckConstraint("chk_nutrition_source", "nutrition_source IN ('published', 'computed')");
                    table.CheckConstraint("chk_price_positive", "price > 0");
                    table.ForeignKey(
                        name: "fk_meals_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meals_users_ingredients_verified_by",
                        column: x => x.ingredients_verified_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "dietary_restrictions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    restriction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dietary_restrictions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_dietary_restrictions_ref_restriction_id",
                        column: x => x.restriction_id,
                        principalTable: "health_dietary_restrictions_ref",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fitness_goals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    goal_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    energy_adjustment_kcal = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    target_weight_kg = table.Column<double>(type: "REAL", precision: 5, scale: 2, nullable: true),
                    target_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fitness_goals", x => x.id);
                    table.CheckConstraint("chk_fitness_goals_goal_type_max", "length(goal_type) <= 20");
                    table.CheckConstraint("chk_goal_energy", "energy_adjustment_kcal BETWEEN -1000 AND 1000");
                    table.CheckConstraint("chk_goal_type", "goal_type IN ('lose_weight', 'maintain_weight', 'gain_weight')");
                    table.CheckConstraint("chk_goal_weight_range", "target_weight_kg BETWEEN 20 AND 500");
                    table.ForeignKey(
                        name: "fk_fitness_goals_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_fitness_goals_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "medical_conditions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    condition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    diagnosed_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_conditions", x => x.id);
                    table.CheckConstraint("chk_condition_notes_length", "length(notes) <= 500");
                    table.ForeignKey(
                        name: "fk_medical_conditions_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_medical_conditions_medical_conditions_ref_condition_id",
                        column: x => x.condition_id,
                        principalTable: "health_medical_conditions_ref",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_conditions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_allergies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    allergen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    diagnosed_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_allergies", x => x.id);
                    table.CheckConstraint("chk_notes_length", "length(notes) <= 500");
                    table.CheckConstraint("chk_severity_values", "severity IN ('MILD', 'MODERATE', 'SEVERE', 'LIFE_THREATENING')");
                    table.ForeignKey(
                        name: "fk_user_allergies_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalTable: "health_allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_allergies_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_allergies_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ingredient_allergens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    ingredient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    allergen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    presence = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    checked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    checked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingredient_allergens", x => x.id);
                    table.CheckConstraint("chk_ingredient_allergens_source_max", "length(source) <= 500");
                    table.CheckConstraint("chk_presence_values", "presence IN ('contains', 'may_contain', 'could_hide', 'exempt')");
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalTable: "health_allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_users_checked_by",
                        column: x => x.checked_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    restaurant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    old_values = table.Column<string>(type: "TEXT", nullable: true),
                    new_values = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_changes", x => x.id);
                    table.CheckConstraint("chk_import_changes_name_max", "length(name) <= 255");
                    table.ForeignKey(
                        name: "fk_import_changes_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_problems",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    column_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    refuses_row = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_problems", x => x.id);
                    table.CheckConstraint("chk_import_problems_cell_max", "length(cell) <= 500");
                    table.CheckConstraint("chk_import_problems_column_name_max", "length(column_name) <= 500");
                    table.CheckConstraint("chk_import_problems_reason_max", "length(reason) <= 500");
                    table.ForeignKey(
                        name: "fk_import_problems_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "curation_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ingredient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curation_proposals", x => x.id);
                    table.CheckConstraint("chk_curation_proposals_note_max", "length(note) <= 500");
                    table.CheckConstraint("chk_decision_dated", "(decision IS NULL) = (decided_at IS NULL)");
                    table.CheckConstraint("chk_decision_values", "decision IN ('approved', 'refused', 'superseded')");
                    table.CheckConstraint("chk_four_eyes", "decided_by <> proposed_by");
                    table.CheckConstraint("chk_proposal_subject", "(meal_id IS NULL) <> (ingredient_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_curation_proposals_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_curation_proposals_meals_meal_id",
                        column: x => x.meal_id,
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_curation_proposals_users_decided_by",
                        column: x => x.decided_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_curation_proposals_users_proposed_by",
                        column: x => x.proposed_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meal_allergens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    allergen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    presence = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_allergens", x => x.id);
                    table.CheckConstraint("chk_declared_presence", "presence IN ('contains', 'may_contain')");
                    table.CheckConstraint("chk_meal_allergens_source_max", "length(source) <= 500");
                    table.ForeignKey(
                        name: "fk_meal_allergens_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalTable: "health_allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meal_allergens_meals_meal_id",
                        column: x => x.meal_id,
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_ingredients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ingredient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    grams = table.Column<double>(type: "REAL", precision: 7, scale: 2, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_ingredients", x => x.id);
                    table.CheckConstraint("chk_grams_range", "grams > 0 AND grams <= 10000");
                    table.ForeignKey(
                        name: "fk_meal_ingredients_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meal_ingredients_meals_meal_id",
                        column: x => x.meal_id,
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    restaurant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<double>(type: "REAL", precision: 5, scale: 4, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendations", x => x.id);
                    table.CheckConstraint("chk_recommendation_expiry", "expires_at > created_at");
                    table.CheckConstraint("chk_recommendations_model_version_max", "length(model_version) <= 40");
                    table.CheckConstraint("chk_score_range", "score BETWEEN 0 AND 1");
                    table.CheckConstraint("chk_verdict_values", "verdict IN ('no_conflict', 'caution', 'unknown', 'avoid')");
                    table.ForeignKey(
                        name: "fk_recommendations_meals_meal_id",
                        column: x => x.meal_id,
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendations_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendations_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, defaultValueSql: "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rating = table.Column<int>(type: "INTEGER", nullable: true),
                    report_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    allergen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    resolved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)"),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                    table.CheckConstraint("chk_comment_length", "length(comment) <= 1000");
                    table.CheckConstraint("chk_feedback_report_type_max", "length(report_type) <= 20");
                    table.CheckConstraint("chk_rating_or_report", "(rating IS NULL) <> (report_type IS NULL)");
                    table.CheckConstraint("chk_rating_values", "rating BETWEEN 1 AND 5");
                    table.CheckConstraint("chk_report_type", "report_type IN ('reaction', 'wrong_allergen')");
                    table.ForeignKey(
                        name: "fk_feedback_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalTable: "health_allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_meals_meal_id",
                        column: x => x.meal_id,
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_recommendations_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_feedback_users_resolved_by",
                        column: x => x.resolved_by,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_feedback_users_user_id",
                        column: x => x.user_id,
                        principalTable: "auth_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "idx_access_logs_failures",
                table: "audit_access_logs",
                column: "accessed_at",
                descending: new bool[0],
                filter: "status_code >= 400");

            migrationBuilder.CreateIndex(
                name: "idx_access_logs_user_id",
                table: "audit_access_logs",
                columns: new[] { "user_id", "accessed_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_audit_logs_user_id",
                table: "audit_audit_logs",
                columns: new[] { "user_id", "occurred_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_data_changes_record_id",
                table: "audit_data_changes",
                columns: new[] { "record_id", "changed_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "uq_digests_table_name_window_start",
                table: "audit_digests",
                columns: new[] { "table_name", "window_start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_mail_outbox_due",
                table: "auth_mail_outbox",
                column: "next_attempt_at",
                filter: "sent_at IS NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "idx_password_history_user_id",
                table: "auth_password_history",
                columns: new[] { "user_id", "created_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_role_claims_role_id",
                table: "auth_role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "uq_roles_name",
                table: "auth_roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_user_claims_user_id",
                table: "auth_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_logins_user_id",
                table: "auth_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_passkeys_user_id",
                table: "auth_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_roles_role_id",
                table: "auth_user_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_sessions_expires_at",
                table: "auth_user_sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "idx_user_sessions_user_id",
                table: "auth_user_sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "uq_user_sessions_key_hash",
                table: "auth_user_sessions",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_users_created_at",
                table: "auth_users",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "uq_users_email",
                table: "auth_users",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_users_username",
                table: "auth_users",
                column: "normalized_username",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_verification_tokens_expires",
                table: "auth_verification_tokens",
                column: "expires_at",
                filter: "used_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "idx_verification_tokens_user_id",
                table: "auth_verification_tokens",
                columns: new[] { "user_id", "token_type" },
                filter: "used_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_verification_tokens_token",
                table: "auth_verification_tokens",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_ingredient_id",
                table: "curation_proposals",
                column: "ingredient_id",
                filter: "ingredient_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_meal_id",
                table: "curation_proposals",
                column: "meal_id",
                filter: "meal_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_waiting",
                table: "curation_proposals",
                column: "proposed_at",
                filter: "decision IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_user_dietary_restriction",
                table: "dietary_restrictions",
                columns: new[] { "user_id", "restriction_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_feedback_open_reports",
                table: "feedback",
                column: "created_at",
                filter: "report_type IS NOT NULL AND resolved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "idx_feedback_user_id",
                table: "feedback",
                columns: new[] { "user_id", "meal_id" });

            migrationBuilder.CreateIndex(
                name: "idx_fitness_goals_user_id",
                table: "fitness_goals",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "uq_fitness_goals_active",
                table: "fitness_goals",
                column: "user_id",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "uq_allergens_bit",
                table: "health_allergens",
                column: "bit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_allergens_name",
                table: "health_allergens",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_allergens_slug",
                table: "health_allergens",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_dietary_restrictions_ref_name",
                table: "health_dietary_restrictions_ref",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_medical_conditions_ref_name",
                table: "health_medical_conditions_ref",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_one_profile_per_user",
                table: "health_profiles",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_import_batches_content_hash",
                table: "import_batches",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "idx_import_batches_imported_at",
                table: "import_batches",
                column: "imported_at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "idx_import_changes_batch_id",
                table: "import_changes",
                columns: new[] { "batch_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "idx_import_changes_name",
                table: "import_changes",
                columns: new[] { "restaurant_id", "name" });

            migrationBuilder.CreateIndex(
                name: "idx_import_problems_batch_id",
                table: "import_problems",
                columns: new[] { "batch_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "idx_ingredient_allergens_allergen_id",
                table: "ingredient_allergens",
                column: "allergen_id");

            migrationBuilder.CreateIndex(
                name: "uq_ingredient_allergen",
                table: "ingredient_allergens",
                columns: new[] { "ingredient_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_ingredients_unclassified",
                table: "ingredients",
                column: "check_lost_at",
                filter: "NOT is_classified AND retired_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_ingredients_name",
                table: "ingredients",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_meal_allergen",
                table: "meal_allergens",
                columns: new[] { "meal_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_meal_ingredients_ingredient_id",
                table: "meal_ingredients",
                column: "ingredient_id");

            migrationBuilder.CreateIndex(
                name: "uq_meal_ingredients_meal_id_ingredient_id",
                table: "meal_ingredients",
                columns: new[] { "meal_id", "ingredient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_meals_check_lost",
                table: "meals",
                column: "check_lost_at",
                filter: "check_lost_at IS NOT NULL AND is_available");

            migrationBuilder.CreateIndex(
                name: "idx_meals_incomplete",
                table: "meals",
                column: "restaurant_id",
                filter: "NOT ingredients_complete AND is_available");

            migrationBuilder.CreateIndex(
                name: "idx_meals_restaurant_id",
                table: "meals",
                column: "restaurant_id");

            migrationBuilder.CreateIndex(
                name: "idx_meals_verified_at",
                table: "meals",
                column: "ingredients_verified_at",
                filter: "ingredients_complete AND is_available");

            migrationBuilder.CreateIndex(
                name: "uq_user_medical_condition",
                table: "medical_conditions",
                columns: new[] { "user_id", "condition_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_recommendations_user_id",
                table: "recommendations",
                columns: new[] { "user_id", "created_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_restaurants_city_cuisine",
                table: "restaurants",
                columns: new[] { "city", "cuisine_type" },
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "uq_restaurants_external_id",
                table: "restaurants",
                column: "external_id",
                unique: true,
                filter: "external_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_user_allergies_allergen_id",
                table: "user_allergies",
                column: "allergen_id");

            migrationBuilder.CreateIndex(
                name: "uq_user_allergen",
                table: "user_allergies",
                columns: new[] { "user_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_user_preferences_user_id",
                table: "user_preferences",
                column: "user_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // SQLite empties a table before it drops it, row by row, and a group must not go before its species.
            migrationBuilder.Sql("UPDATE health_allergens SET parent_id = NULL");

            migrationBuilder.DropTable(
                name: "audit_access_logs");

            migrationBuilder.DropTable(
                name: "audit_audit_logs");

            migrationBuilder.DropTable(
                name: "audit_data_changes");

            migrationBuilder.DropTable(
                name: "audit_digests");

            migrationBuilder.DropTable(
                name: "auth_data_protection_keys");

            migrationBuilder.DropTable(
                name: "auth_mail_outbox");

            migrationBuilder.DropTable(
                name: "auth_password_history");

            migrationBuilder.DropTable(
                name: "auth_role_claims");

            migrationBuilder.DropTable(
                name: "auth_user_claims");

            migrationBuilder.DropTable(
                name: "auth_user_logins");

            migrationBuilder.DropTable(
                name: "auth_user_passkeys");

            migrationBuilder.DropTable(
                name: "auth_user_roles");

            migrationBuilder.DropTable(
                name: "auth_user_sessions");

            migrationBuilder.DropTable(
                name: "auth_user_tokens");

            migrationBuilder.DropTable(
                name: "auth_verification_tokens");

            migrationBuilder.DropTable(
                name: "curation_proposals");

            migrationBuilder.DropTable(
                name: "dietary_restrictions");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "fitness_goals");

            migrationBuilder.DropTable(
                name: "import_changes");

            migrationBuilder.DropTable(
                name: "import_problems");

            migrationBuilder.DropTable(
                name: "ingredient_allergens");

            migrationBuilder.DropTable(
                name: "meal_allergens");

            migrationBuilder.DropTable(
                name: "meal_ingredients");

            migrationBuilder.DropTable(
                name: "medical_conditions");

            migrationBuilder.DropTable(
                name: "user_allergies");

            migrationBuilder.DropTable(
                name: "user_preferences");

            migrationBuilder.DropTable(
                name: "auth_roles");

            migrationBuilder.DropTable(
                name: "health_dietary_restrictions_ref");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "ingredients");

            migrationBuilder.DropTable(
                name: "health_medical_conditions_ref");

            migrationBuilder.DropTable(
                name: "health_allergens");

            migrationBuilder.DropTable(
                name: "health_profiles");

            migrationBuilder.DropTable(
                name: "meals");

            migrationBuilder.DropTable(
                name: "restaurants");

            migrationBuilder.DropTable(
                name: "auth_users");
        }
    }
}
