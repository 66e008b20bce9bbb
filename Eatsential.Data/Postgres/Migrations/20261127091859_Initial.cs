using System;
using System.Collections.Generic;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Eatsential.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "health");

            migrationBuilder.EnsureSchema(
                name: "public");

            migrationBuilder.EnsureSchema(
                name: "auth");

            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.CreateTable(
                name: "allergens",
                schema: "health",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bit = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    common_foods = table.Column<List<string>>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    fda_recognized = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    eu_annex_ii = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allergens", x => x.id);
                    table.CheckConstraint("chk_allergen_bit", "bit BETWEEN 0 AND 62");
                    table.CheckConstraint("chk_allergen_category", "category IN ('Food', 'Environmental', 'Medication', 'Other')");
                    table.CheckConstraint("chk_allergen_parent", "parent_id <> id");
                    table.ForeignKey(
                        name: "fk_allergens_allergens_parent_id",
                        column: x => x.parent_id,
                        principalSchema: "health",
                        principalTable: "allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dietary_restrictions_ref",
                schema: "health",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dietary_restrictions_ref", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "digests",
                schema: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    table_name = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    window_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    window_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_count = table.Column<long>(type: "bigint", nullable: false),
                    previous_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_outbox",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    to_address = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    text_body = table.Column<string>(type: "text", nullable: false),
                    html_body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_outbox", x => x.id);
                    table.CheckConstraint("chk_mail_attempts", "attempts >= 0");
                });

            migrationBuilder.CreateTable(
                name: "medical_conditions_ref",
                schema: "health",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    display_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_conditions_ref", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restaurants",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    cuisine_type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    address = table.Column<string>(type: "text", nullable: false),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    zip_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, defaultValue: "US"),
                    latitude = table.Column<decimal>(type: "numeric(10,8)", precision: 10, scale: 8, nullable: true),
                    longitude = table.Column<decimal>(type: "numeric(11,8)", precision: 11, scale: 8, nullable: true),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    website = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    hours = table.Column<string>(type: "jsonb", nullable: true),
                    rating = table.Column<decimal>(type: "numeric(2,1)", precision: 2, scale: 1, nullable: true),
                    price_range = table.Column<int>(type: "integer", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    external_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restaurants", x => x.id);
                    table.CheckConstraint("chk_coordinates", "(latitude IS NULL AND longitude IS NULL) OR (latitude IS NOT NULL AND longitude IS NOT NULL AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)");
                    table.CheckConstraint("chk_price_range", "price_range BETWEEN 1 AND 4");
                    table.CheckConstraint("chk_rating_range", "rating BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "roles",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    username = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    normalized_username = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, computedColumnSql: "upper(username)", stored: true),
                    email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    normalized_email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, computedColumnSql: "upper(email)", stored: true),
                    is_email_verified = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    security_stamp = table.Column<string>(type: "text", nullable: true, defaultValueSql: "gen_random_uuid()::text"),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("chk_email_format", "email ~ '^[A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$'");
                    table.CheckConstraint("chk_username_format", "username ~ '^[a-zA-Z0-9_]{3,20}$'");
                });

            migrationBuilder.CreateTable(
                name: "role_claims",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_roles_role_id",
                        column: x => x.role_id,
                        principalSchema: "auth",
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "health_profiles",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    height_cm = table.Column<int>(type: "integer", nullable: true),
                    weight_kg = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    date_of_birth = table.Column<DateOnly>(type: "date", nullable: true),
                    gender = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    activity_level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    no_known_allergies_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_profiles", x => x.id);
                    table.UniqueConstraint("uq_health_profiles_id_user_id", x => new { x.id, x.user_id });
                    table.CheckConstraint("chk_activity_level", "activity_level IN ('sedentary', 'light', 'moderate', 'active', 'very_active')");
                    table.CheckConstraint("chk_age_minimum", "date_of_birth <= CURRENT_DATE - INTERVAL '13 years'");
                    table.CheckConstraint("chk_gender_values", "gender IN ('male', 'female', 'other', 'prefer_not_to_say')");
                    table.CheckConstraint("chk_height_range", "height_cm BETWEEN 50 AND 300");
                    table.CheckConstraint("chk_weight_range", "weight_kg BETWEEN 20 AND 500");
                    table.ForeignKey(
                        name: "fk_health_profiles_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    mapping_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    restaurant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_count = table.Column<int>(type: "integer", nullable: false),
                    updated_count = table.Column<int>(type: "integer", nullable: false),
                    unchanged_count = table.Column<int>(type: "integer", nullable: false),
                    refused_count = table.Column<int>(type: "integer", nullable: false),
                    is_refused = table.Column<bool>(type: "boolean", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_batches_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalSchema: "public",
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_imported_by",
                        column: x => x.imported_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_settled_by",
                        column: x => x.settled_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_import_batches_users_undone_by",
                        column: x => x.undone_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "ingredients",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    is_classified = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    classified_by = table.Column<Guid>(type: "uuid", nullable: true),
                    classified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    check_lost_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    check_lost_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    food_classes = table.Column<long>(type: "bigint", nullable: false, defaultValue: 4611686018427387904L),
                    energy_kcal = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    protein_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    carbs_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    fat_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    saturated_fat_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    trans_fat_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    cholesterol_mg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    sodium_mg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    fiber_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    sugars_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    added_sugars_g = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    calcium_mg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    iron_mg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    vitamin_d_mcg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    potassium_mg = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingredients", x => x.id);
                    table.CheckConstraint("chk_ingredient_nutrients", "energy_kcal BETWEEN 0 AND 902 AND protein_g BETWEEN 0 AND 100 AND carbs_g BETWEEN 0 AND 100 AND fat_g BETWEEN 0 AND 100 AND saturated_fat_g >= 0 AND trans_fat_g >= 0 AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0 AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0 AND potassium_mg >= 0");
                    table.ForeignKey(
                        name: "fk_ingredients_users_classified_by",
                        column: x => x.classified_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meals",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    restaurant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    category = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    price = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true),
                    serving_size = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    calories = table.Column<int>(type: "integer", nullable: true),
                    protein_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    carbs_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    fat_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    saturated_fat_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    trans_fat_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    cholesterol_mg = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true),
                    sodium_mg = table.Column<int>(type: "integer", nullable: true),
                    fiber_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    sugars_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    added_sugars_g = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    calcium_mg = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true),
                    iron_mg = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    vitamin_d_mcg = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    potassium_mg = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true),
                    nutrition_source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    image_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_available = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    ingredient_statement = table.Column<string>(type: "text", nullable: true),
                    ingredients_complete = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    ingredients_verified_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ingredients_verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    check_lost_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    check_lost_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    cross_contact_declared = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    contains_mask = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    may_contain_mask = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    unknown_mask = table.Column<long>(type: "bigint", nullable: false, defaultValue: -1L),
                    food_classes = table.Column<long>(type: "bigint", nullable: false, defaultValue: 4611686018427387904L),
                    search_text = table.Column<string>(type: "text", nullable: false, defaultValue: ""),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meals", x => x.id);
                    table.CheckConstraint("chk_calories_range", "calories BETWEEN 0 AND 5000");
                    table.CheckConstraint("chk_nutrients_positive", "protein_g >= 0 AND carbs_g >= 0 AND fat_g >= 0 AND saturated_fat_g >= 0 AND trans_fat_g >= 0 AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0 AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0 AND potassium_mg >= 0");
                    table.CheckConstraint("chk_nutrition_source", "nutrition_source IN ('published', 'computed')");
                    table.CheckConstraint("chk_price_positive", "price > 0");
                    table.ForeignKey(
                        name: "fk_meals_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalSchema: "public",
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meals_users_ingredients_verified_by",
                        column: x => x.ingredients_verified_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 60);

            migrationBuilder.CreateTable(
                name: "password_history",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_password_history_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                schema: "auth",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                schema: "auth",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_preferences",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    units = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, defaultValue: "metric"),
                    theme = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, defaultValue: "system"),
                    welcome_step = table.Column<int>(type: "integer", nullable: false, defaultValue: 1),
                    avoided_terms = table.Column<List<string>>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_preferences", x => x.id);
                    table.CheckConstraint("chk_theme", "theme IN ('system', 'light', 'dark')");
                    table.CheckConstraint("chk_units", "units IN ('metric', 'imperial')");
                    table.CheckConstraint("chk_welcome_step", "welcome_step BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "fk_user_preferences_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_roles",
                schema: "auth",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_user_roles_roles_role_id",
                        column: x => x.role_id,
                        principalSchema: "auth",
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_roles_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sessions",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => x.id);
                    table.CheckConstraint("chk_session_expiry", "expires_at > created_at");
                    table.ForeignKey(
                        name: "fk_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                schema: "auth",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "verification_tokens",
                schema: "auth",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    new_email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_tokens", x => x.id);
                    table.CheckConstraint("chk_token_expiry", "expires_at > created_at");
                    table.CheckConstraint("chk_token_type", "token_type IN ('email_verify', 'password_reset', 'email_change')");
                    table.ForeignKey(
                        name: "fk_verification_tokens_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dietary_restrictions",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    restriction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dietary_restrictions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_dietary_restrictions_ref_restriction_id",
                        column: x => x.restriction_id,
                        principalSchema: "health",
                        principalTable: "dietary_restrictions_ref",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_health_profiles_health_profile_id_user",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalSchema: "public",
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_dietary_restrictions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fitness_goals",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    goal_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    energy_adjustment_kcal = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    target_weight_kg = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fitness_goals", x => x.id);
                    table.CheckConstraint("chk_goal_energy", "energy_adjustment_kcal BETWEEN -1000 AND 1000");
                    table.CheckConstraint("chk_goal_type", "goal_type IN ('lose_weight', 'maintain_weight', 'gain_weight')");
                    table.CheckConstraint("chk_goal_weight_range", "target_weight_kg BETWEEN 20 AND 500");
                    table.ForeignKey(
                        name: "fk_fitness_goals_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalSchema: "public",
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_fitness_goals_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "medical_conditions",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    condition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    diagnosed_date = table.Column<DateOnly>(type: "date", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_conditions", x => x.id);
                    table.CheckConstraint("chk_condition_notes_length", "length(notes) <= 500");
                    table.ForeignKey(
                        name: "fk_medical_conditions_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalSchema: "public",
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_medical_conditions_medical_conditions_ref_condition_id",
                        column: x => x.condition_id,
                        principalSchema: "health",
                        principalTable: "medical_conditions_ref",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_conditions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_allergies",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    allergen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    severity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true),
                    diagnosed_date = table.Column<DateOnly>(type: "date", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    health_profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_allergies", x => x.id);
                    table.CheckConstraint("chk_notes_length", "length(notes) <= 500");
                    table.CheckConstraint("chk_severity_values", "severity IN ('MILD', 'MODERATE', 'SEVERE', 'LIFE_THREATENING')");
                    table.ForeignKey(
                        name: "fk_user_allergies_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalSchema: "health",
                        principalTable: "allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_allergies_health_profiles_health_profile_id_user_id",
                        columns: x => new { x.health_profile_id, x.user_id },
                        principalSchema: "public",
                        principalTable: "health_profiles",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_allergies_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    restaurant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    old_values = table.Column<string>(type: "text", nullable: true),
                    new_values = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_changes_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalSchema: "public",
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_problems",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    column_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    cell = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    refuses_row = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_problems", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_problems_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalSchema: "public",
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ingredient_allergens",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    ingredient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allergen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingredient_allergens", x => x.id);
                    table.CheckConstraint("chk_presence_values", "presence IN ('contains', 'may_contain', 'could_hide', 'exempt')");
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalSchema: "health",
                        principalTable: "allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalSchema: "public",
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ingredient_allergens_users_checked_by",
                        column: x => x.checked_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "curation_proposals",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ingredient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    after = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curation_proposals", x => x.id);
                    table.CheckConstraint("chk_decision_dated", "(decision IS NULL) = (decided_at IS NULL)");
                    table.CheckConstraint("chk_decision_values", "decision IN ('approved', 'refused', 'superseded')");
                    table.CheckConstraint("chk_four_eyes", "decided_by <> proposed_by");
                    table.CheckConstraint("chk_proposal_subject", "(meal_id IS NULL) <> (ingredient_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_curation_proposals_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalSchema: "public",
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_curation_proposals_meals_meal_id",
                        column: x => x.meal_id,
                        principalSchema: "public",
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_curation_proposals_users_decided_by",
                        column: x => x.decided_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_curation_proposals_users_proposed_by",
                        column: x => x.proposed_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meal_allergens",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allergen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_allergens", x => x.id);
                    table.CheckConstraint("chk_declared_presence", "presence IN ('contains', 'may_contain')");
                    table.ForeignKey(
                        name: "fk_meal_allergens_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalSchema: "health",
                        principalTable: "allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meal_allergens_meals_meal_id",
                        column: x => x.meal_id,
                        principalSchema: "public",
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_ingredients",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ingredient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    grams = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_ingredients", x => x.id);
                    table.CheckConstraint("chk_grams_range", "grams > 0 AND grams <= 10000");
                    table.ForeignKey(
                        name: "fk_meal_ingredients_ingredients_ingredient_id",
                        column: x => x.ingredient_id,
                        principalSchema: "public",
                        principalTable: "ingredients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meal_ingredients_meals_meal_id",
                        column: x => x.meal_id,
                        principalSchema: "public",
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    restaurant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false),
                    verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    model_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendations", x => x.id);
                    table.CheckConstraint("chk_recommendation_expiry", "expires_at > created_at");
                    table.CheckConstraint("chk_score_range", "score BETWEEN 0 AND 1");
                    table.CheckConstraint("chk_verdict_values", "verdict IN ('no_conflict', 'caution', 'unknown', 'avoid')");
                    table.ForeignKey(
                        name: "fk_recommendations_meals_meal_id",
                        column: x => x.meal_id,
                        principalSchema: "public",
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendations_restaurants_restaurant_id",
                        column: x => x.restaurant_id,
                        principalSchema: "public",
                        principalTable: "restaurants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendations_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                schema: "public",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rating = table.Column<int>(type: "integer", nullable: true),
                    report_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    allergen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                    table.CheckConstraint("chk_comment_length", "length(comment) <= 1000");
                    table.CheckConstraint("chk_rating_or_report", "(rating IS NULL) <> (report_type IS NULL)");
                    table.CheckConstraint("chk_rating_values", "rating BETWEEN 1 AND 5");
                    table.CheckConstraint("chk_report_type", "report_type IN ('reaction', 'wrong_allergen')");
                    table.ForeignKey(
                        name: "fk_feedback_allergens_allergen_id",
                        column: x => x.allergen_id,
                        principalSchema: "health",
                        principalTable: "allergens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_meals_meal_id",
                        column: x => x.meal_id,
                        principalSchema: "public",
                        principalTable: "meals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_recommendations_recommendation_id",
                        column: x => x.recommendation_id,
                        principalSchema: "public",
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_feedback_users_resolved_by",
                        column: x => x.resolved_by,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_feedback_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "auth",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "uq_allergens_bit",
                schema: "health",
                table: "allergens",
                column: "bit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_allergens_name",
                schema: "health",
                table: "allergens",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_allergens_slug",
                schema: "health",
                table: "allergens",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_ingredient_id",
                schema: "public",
                table: "curation_proposals",
                column: "ingredient_id",
                filter: "ingredient_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_meal_id",
                schema: "public",
                table: "curation_proposals",
                column: "meal_id",
                filter: "meal_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_curation_proposals_waiting",
                schema: "public",
                table: "curation_proposals",
                column: "proposed_at",
                filter: "decision IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_user_dietary_restriction",
                schema: "public",
                table: "dietary_restrictions",
                columns: new[] { "user_id", "restriction_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_dietary_restrictions_ref_name",
                schema: "health",
                table: "dietary_restrictions_ref",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_digests_table_name_window_start",
                schema: "audit",
                table: "digests",
                columns: new[] { "table_name", "window_start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_feedback_open_reports",
                schema: "public",
                table: "feedback",
                column: "created_at",
                filter: "report_type IS NOT NULL AND resolved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "idx_feedback_user_id",
                schema: "public",
                table: "feedback",
                columns: new[] { "user_id", "meal_id" });

            migrationBuilder.CreateIndex(
                name: "idx_fitness_goals_user_id",
                schema: "public",
                table: "fitness_goals",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "uq_fitness_goals_active",
                schema: "public",
                table: "fitness_goals",
                column: "user_id",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "uq_one_profile_per_user",
                schema: "public",
                table: "health_profiles",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_import_batches_content_hash",
                schema: "public",
                table: "import_batches",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "idx_import_batches_imported_at",
                schema: "public",
                table: "import_batches",
                column: "imported_at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "idx_import_changes_batch_id",
                schema: "public",
                table: "import_changes",
                columns: new[] { "batch_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "idx_import_changes_name",
                schema: "public",
                table: "import_changes",
                columns: new[] { "restaurant_id", "name" });

            migrationBuilder.CreateIndex(
                name: "idx_import_problems_batch_id",
                schema: "public",
                table: "import_problems",
                columns: new[] { "batch_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "idx_ingredient_allergens_allergen_id",
                schema: "public",
                table: "ingredient_allergens",
                column: "allergen_id");

            migrationBuilder.CreateIndex(
                name: "uq_ingredient_allergen",
                schema: "public",
                table: "ingredient_allergens",
                columns: new[] { "ingredient_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_ingredients_unclassified",
                schema: "public",
                table: "ingredients",
                column: "check_lost_at",
                filter: "NOT is_classified AND retired_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_ingredients_name",
                schema: "public",
                table: "ingredients",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_mail_outbox_due",
                schema: "auth",
                table: "mail_outbox",
                column: "next_attempt_at",
                filter: "sent_at IS NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_meal_allergen",
                schema: "public",
                table: "meal_allergens",
                columns: new[] { "meal_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_meal_ingredients_ingredient_id",
                schema: "public",
                table: "meal_ingredients",
                column: "ingredient_id");

            migrationBuilder.CreateIndex(
                name: "uq_meal_ingredients_meal_id_ingredient_id",
                schema: "public",
                table: "meal_ingredients",
                columns: new[] { "meal_id", "ingredient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_meals_check_lost",
                schema: "public",
                table: "meals",
                column: "check_lost_at",
                filter: "check_lost_at IS NOT NULL AND is_available");

            migrationBuilder.CreateIndex(
                name: "idx_meals_incomplete",
                schema: "public",
                table: "meals",
                column: "restaurant_id",
                filter: "NOT ingredients_complete AND is_available");

            migrationBuilder.CreateIndex(
                name: "idx_meals_restaurant_id",
                schema: "public",
                table: "meals",
                column: "restaurant_id");

            migrationBuilder.CreateIndex(
                name: "idx_meals_verified_at",
                schema: "public",
                table: "meals",
                column: "ingredients_verified_at",
                filter: "ingredients_complete AND is_available");

            migrationBuilder.CreateIndex(
                name: "uq_user_medical_condition",
                schema: "public",
                table: "medical_conditions",
                columns: new[] { "user_id", "condition_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_medical_conditions_ref_name",
                schema: "health",
                table: "medical_conditions_ref",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_password_history_user_id",
                schema: "auth",
                table: "password_history",
                columns: new[] { "user_id", "created_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_recommendations_user_id",
                schema: "public",
                table: "recommendations",
                columns: new[] { "user_id", "created_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "idx_restaurants_city_cuisine",
                schema: "public",
                table: "restaurants",
                columns: new[] { "city", "cuisine_type" },
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "uq_restaurants_external_id",
                schema: "public",
                table: "restaurants",
                column: "external_id",
                unique: true,
                filter: "external_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "idx_role_claims_role_id",
                schema: "auth",
                table: "role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "uq_roles_name",
                schema: "auth",
                table: "roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_user_allergies_allergen_id",
                schema: "public",
                table: "user_allergies",
                column: "allergen_id");

            migrationBuilder.CreateIndex(
                name: "uq_user_allergen",
                schema: "public",
                table: "user_allergies",
                columns: new[] { "user_id", "allergen_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_user_claims_user_id",
                schema: "auth",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_logins_user_id",
                schema: "auth",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_passkeys_user_id",
                schema: "auth",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "uq_user_preferences_user_id",
                schema: "public",
                table: "user_preferences",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_user_roles_role_id",
                schema: "auth",
                table: "user_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "idx_user_sessions_expires_at",
                schema: "auth",
                table: "user_sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "idx_user_sessions_user_id",
                schema: "auth",
                table: "user_sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "uq_user_sessions_key_hash",
                schema: "auth",
                table: "user_sessions",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_users_created_at",
                schema: "auth",
                table: "users",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "uq_users_email",
                schema: "auth",
                table: "users",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_users_username",
                schema: "auth",
                table: "users",
                column: "normalized_username",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "idx_verification_tokens_expires",
                schema: "auth",
                table: "verification_tokens",
                column: "expires_at",
                filter: "used_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "idx_verification_tokens_user_id",
                schema: "auth",
                table: "verification_tokens",
                columns: new[] { "user_id", "token_type" },
                filter: "used_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "uq_verification_tokens_token",
                schema: "auth",
                table: "verification_tokens",
                column: "token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropObjects();

            migrationBuilder.DropTable(
                name: "curation_proposals",
                schema: "public");

            migrationBuilder.DropTable(
                name: "data_protection_keys",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "dietary_restrictions",
                schema: "public");

            migrationBuilder.DropTable(
                name: "digests",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "feedback",
                schema: "public");

            migrationBuilder.DropTable(
                name: "fitness_goals",
                schema: "public");

            migrationBuilder.DropTable(
                name: "import_changes",
                schema: "public");

            migrationBuilder.DropTable(
                name: "import_problems",
                schema: "public");

            migrationBuilder.DropTable(
                name: "ingredient_allergens",
                schema: "public");

            migrationBuilder.DropTable(
                name: "mail_outbox",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "meal_allergens",
                schema: "public");

            migrationBuilder.DropTable(
                name: "meal_ingredients",
                schema: "public");

            migrationBuilder.DropTable(
                name: "medical_conditions",
                schema: "public");

            migrationBuilder.DropTable(
                name: "password_history",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "role_claims",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_allergies",
                schema: "public");

            migrationBuilder.DropTable(
                name: "user_claims",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_logins",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_passkeys",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_preferences",
                schema: "public");

            migrationBuilder.DropTable(
                name: "user_roles",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_sessions",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "user_tokens",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "verification_tokens",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "dietary_restrictions_ref",
                schema: "health");

            migrationBuilder.DropTable(
                name: "recommendations",
                schema: "public");

            migrationBuilder.DropTable(
                name: "import_batches",
                schema: "public");

            migrationBuilder.DropTable(
                name: "ingredients",
                schema: "public");

            migrationBuilder.DropTable(
                name: "medical_conditions_ref",
                schema: "health");

            migrationBuilder.DropTable(
                name: "allergens",
                schema: "health");

            migrationBuilder.DropTable(
                name: "health_profiles",
                schema: "public");

            migrationBuilder.DropTable(
                name: "roles",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "meals",
                schema: "public");

            migrationBuilder.DropTable(
                name: "restaurants",
                schema: "public");

            migrationBuilder.DropTable(
                name: "users",
                schema: "auth");
        }
    }
}
