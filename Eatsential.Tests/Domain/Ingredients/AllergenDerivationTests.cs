using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Tests.Domain.Ingredients;

public class AllergenDerivationTests
{
    [Theory]
    [InlineData("ghee", "milk")]
    [InlineData("casein", "milk")]
    [InlineData("whey", "milk")]
    [InlineData("vegetarian cheddar", "milk")]
    [InlineData("lactitol (E966)", "milk")]
    [InlineData("tahini", "sesame")]
    [InlineData("semolina", "wheat")]
    [InlineData("seitan", "wheat")]
    [InlineData("edamame", "soy")]
    [InlineData("surimi", "fish")]
    [InlineData("marzipan", "almond")]
    [InlineData("praline", "tree-nuts")]
    [InlineData("Worcestershire sauce", "fish")]
    [InlineData("mayonnaise", "eggs")]
    [InlineData("lysozyme (E1105)", "eggs")]
    [InlineData("pesto", "milk tree-nuts")]
    [InlineData("egg noodles", "eggs wheat")]
    [InlineData("soy sauce", "soy wheat")]
    [InlineData("prawns", "shrimp")]
    [InlineData("calamari", "squid")]
    [InlineData("sodium metabisulphite", "sulphites")]
    [InlineData("E223", "sulphites")]
    [InlineData("malt vinegar", "barley")]
    [InlineData("spelt, rye and oats", "oats rye wheat")]
    [InlineData("lupin flour", "lupin")]
    [InlineData("celeriac", "celery")]
    [InlineData("Dijon", "mustard")]
    [InlineData("groundnuts", "peanuts")]
    public void A_name_tells_its_allergens(string text, string expected) =>
        Assert.Equal(expected, Reading.Contains(text));

    [Theory]
    [InlineData("buckwheat flour")]
    [InlineData("cocoa butter")]
    [InlineData("shea butter")]
    [InlineData("rice milk")]
    [InlineData("butternut squash")]
    [InlineData("butter lettuce")]
    [InlineData("butter beans")]
    [InlineData("nutmeg")]
    [InlineData("water chestnuts")]
    [InlineData("oyster mushrooms")]
    [InlineData("cream of tartar")]
    [InlineData("eggplant")]
    [InlineData("milk thistle")]
    [InlineData("lactic acid, calcium lactate")]
    [InlineData("rice flour, gram flour, cornflour")]
    [InlineData("rice noodles")]
    [InlineData("apple butter")]
    [InlineData("coffee, nutritional yeast, doughnut peach")]
    [InlineData("maltodextrin, maltitol, maltose")]
    [InlineData("sunflower lecithin")]
    [InlineData("custard apple, channa masala, marrons glacés")]
    [InlineData("shake well, product of Brazil, late harvest")]
    [InlineData("whole grain rice flour")]
    [InlineData("crab apple jelly")]
    [InlineData("spaghetti squash")]
    [InlineData("lamb's lettuce, corn salad")]
    [InlineData("lamb sweetbread")]
    [InlineData("peanut-free")]
    public void A_name_that_only_sounds_like_one_raises_no_alarm(string text) =>
        Assert.Equal("", Reading.Contains(text));

    [Theory]
    [InlineData("coconut milk", "coconut")]
    [InlineData("coconut cream", "coconut")]
    [InlineData("oat milk", "oats")]
    [InlineData("almond milk", "almond")]
    [InlineData("soya yoghurt", "soy")]
    [InlineData("soya latte", "soy")]
    [InlineData("almond milk flat white", "almond")]
    [InlineData("peanut butter", "peanuts")]
    [InlineData("cashew cream cheese", "cashew")]
    [InlineData("almond milk chocolate", "almond milk")]
    [InlineData("coconut milk powder, milk powder", "coconut milk")]
    public void A_plant_milk_is_its_plant(string text, string expected) =>
        Assert.Equal(expected, Reading.Contains(text));

    [Theory]
    [InlineData("natural flavors", "milk")]
    [InlineData("spices", "mustard")]
    [InlineData("spices", "celery")]
    [InlineData("vegetable oil", "soy")]
    [InlineData("chicken stock", "celery")]
    [InlineData("modified starch", "wheat")]
    [InlineData("emulsifier (E322)", "soy")]
    [InlineData("emulsifier (E322)", "eggs")]
    [InlineData("lecithin", "soy")]
    [InlineData("gluten", "wheat")]
    [InlineData("gluten", "rye")]
    [InlineData("dark chocolate", "milk")]
    public void A_vague_name_could_hide_them(string text, string allergen)
    {
        Assert.Contains(allergen, Reading.Of(text).Allergens(Presence.CouldHide));
        Assert.DoesNotContain(allergen, Reading.Of(text).Allergens(Presence.Contains));
    }

    [Theory]
    [InlineData("emulsifier: lecithin (soya)", "soy", "eggs")]
    [InlineData("vegetable oil (palm, rapeseed)", "", "soy")]
    [InlineData("modified food starch (corn)", "", "wheat")]
    [InlineData("wheat flour (contains gluten)", "wheat", "rye")]
    [InlineData("pesto (basil, sunflower oil, garlic)", "", "milk")]
    [InlineData("soy sauce (water, soybeans, salt)", "soy", "wheat")]
    [InlineData("Pesto pasta: rice, pesto (basil, oil)", "", "tree-nuts")]
    [InlineData("Brownie (12 pcs): rice flour, sugar, water", "", "wheat")]
    [InlineData("Brownie (12 pcs): rice flour, sugar, water", "", "eggs")]
    [InlineData("Hot dog (uncured): beef, water, salt", "", "wheat")]
    [InlineData("mayonnaise (water, oil, egg yolk, mustard)", "eggs mustard", "milk")]
    [InlineData("bread (rice flour, water, yeast)", "", "wheat")]
    [InlineData("noodles (rice, water)", "", "wheat")]
    [InlineData("Pasta pesto: pasta (corn, rice), pesto (basil, oil)", "", "tree-nuts")]
    public void What_a_list_spells_out_is_no_longer_guessed(
        string text,
        string contains,
        string notHidden
    )
    {
        Assert.Equal(contains, Reading.Contains(text));
        Assert.DoesNotContain(notHidden, Reading.Of(text).Allergens(Presence.CouldHide));
    }

    [Theory]
    [InlineData("Napoletana pizza: tomato, capers, olives", "wheat")]
    [InlineData("Bean pie (beans, potato, gravy)", "wheat")]
    [InlineData("Chicken baguette: chicken, lettuce, stone-baked baguette", "wheat")]
    [InlineData("Pesto pasta: penne, olive oil, pesto", "milk tree-nuts wheat")]
    [InlineData("Caesar salad: chicken, lettuce", "eggs fish milk")]
    public void A_menu_line_is_no_recipe(string text, string expected) =>
        Assert.Subset(
            Reading.Of(text).Allergens(Presence.Contains).ToHashSet(),
            expected.Split(' ').ToHashSet()
        );

    [Theory]
    [InlineData("fish sandwich", "fish wheat")]
    [InlineData("fish finger sandwich", "fish wheat")]
    [InlineData("bread and butter", "milk wheat")]
    [InlineData("pistachio gelato", "milk pistachio")]
    [InlineData("anchovy butter", "anchovy milk")]
    [InlineData("prawn linguine", "shrimp wheat")]
    [InlineData("sesame bun", "sesame wheat")]
    public void One_name_may_tell_two(string text, string expected) =>
        Assert.Equal(expected, Reading.Contains(text));

    [Theory]
    [InlineData("no added sugar, milk", "milk")]
    [InlineData("dairy-free cheese (contains soy)", "soy")]
    [InlineData("gluten free oats", "oats")]
    [InlineData("gluten-free wheat starch", "wheat")]
    [InlineData("gluten-free bread", "")]
    [InlineData("vegan mayo", "")]
    [InlineData("cheese (vegan)", "")]
    [InlineData("vegan cheese and butter", "milk")]
    [InlineData("egg-free mayonnaise", "")]
    [InlineData("lactose-free milk", "milk")]
    [InlineData("fat free milk", "milk")]
    [InlineData("sugar free milk chocolate", "milk")]
    [InlineData("free range eggs", "eggs")]
    [InlineData("Free from milk, eggs and nuts.", "")]
    [InlineData("free from gluten, milk, sugar, cocoa", "milk")]
    [InlineData("milk and egg free", "")]
    [InlineData("potatoes w/o milk", "")]
    [InlineData("Rice. Contains no dairy, soy or gluten.", "")]
    [InlineData("does not contain nuts", "")]
    [InlineData("Vegan, made without cow's milk", "")]
    [InlineData("Coffee with oat milk in place of dairy milk", "oats")]
    [InlineData("Served in a lettuce wrap instead of a bun", "")]
    [InlineData("Lettuce instead of a bun, milk and egg", "eggs milk")]
    [InlineData("Coffee. Ask for oat milk instead of milk", "milk oats")]
    [InlineData("Coffee, or with soya milk in place of milk", "milk soy")]
    [InlineData("Banana, flax 'egg' (linseed, water)", "")]
    [InlineData("without egg, milk", "milk")]
    [InlineData("sugar, egg-free, milk", "milk")]
    [InlineData("milk. Suitable for vegans", "milk")]
    [InlineData("Rice. Free from: dairy, cholesterol, eggs, saturated fat.", "")]
    [InlineData("Free of the top 9 allergens: milk, eggs, wheat. Contains: soy", "soy")]
    [InlineData("Free from: nuts, eggs. Ingredients: milk", "milk")]
    [InlineData("Not made with milk", "")]
    [InlineData("We never use eggs or nuts", "")]
    [InlineData("zero milk, cream", "milk")]
    [InlineData("Milk: No, Egg: No, Soy: Yes", "soy")]
    [InlineData("Fruit snack (milk not used): pear", "")]
    [InlineData("Eggs are not used in this cream", "milk")]
    [InlineData("Egg-less mayonnaise", "")]
    [InlineData("GF bread", "")]
    [InlineData("bread (GF)", "")]
    [InlineData("Flourless bread", "")]
    [InlineData("Trifle-free milk parfait", "milk")]
    [InlineData("Beer-free battered cod", "cod wheat")]
    public void A_denial_reaches_only_what_it_surely_means(string text, string expected) =>
        Assert.Equal(expected, Reading.Contains(text));

    [Theory]
    [InlineData(
        "Sugar. May contain traces of nuts, milk and sesame seeds.",
        "",
        "milk sesame tree-nuts"
    )]
    [InlineData("wheat flour (may contain nuts), milk", "milk wheat", "tree-nuts")]
    [InlineData(
        "Sugar. Made in a facility that also processes peanuts and wheat",
        "",
        "peanuts wheat"
    )]
    [InlineData("Made with milk on equipment shared with eggs", "milk", "eggs")]
    [InlineData("Oats. Not suitable for people with a nut allergy.", "oats", "tree-nuts")]
    [InlineData("Fries. Cooked in the same oil as fish", "", "fish")]
    [InlineData(
        "Potential Allergen Ingredient: N.B. May contain traces of milk., Butter",
        "milk",
        "milk"
    )]
    [InlineData("May contain nuts. Contains milk.", "milk", "tree-nuts")]
    [InlineData("may contain nuts, sugar, wheat flour", "wheat", "tree-nuts")]
    [InlineData("May contain nuts\nMilk, cream, cod", "cod milk", "tree-nuts")]
    [InlineData("MAY CONTAIN TREE NUTS\nMilk, sugar", "milk", "tree-nuts")]
    [InlineData("may contain nuts\nmilk\nsugar", "milk", "tree-nuts")]
    [InlineData("Oats. May contain nuts and\nMilk", "oats", "milk tree-nuts")]
    [InlineData("Oats. May contain milk, tree\nnuts, egg", "oats", "eggs milk tree-nuts")]
    [InlineData("Oats. May contain:\nNuts\nMilk", "oats", "milk tree-nuts")]
    [InlineData("Oats. May contain nuts,\nMilk", "oats", "milk tree-nuts")]
    [InlineData("Contains milk and may contain nuts", "milk", "tree-nuts")]
    [InlineData("Baked in our kitchen with butter and eggs", "eggs milk", "")]
    [InlineData("Oats free from cross contamination by wheat", "oats", "")]
    [InlineData(
        "Rice. Peanuts, milk and eggs are handled in our kitchen.",
        "",
        "eggs milk peanuts"
    )]
    [InlineData("Rice. Produced in a kitchen where nuts are handled.", "", "tree-nuts")]
    [InlineData("Rice. We also process peanuts on this line.", "", "peanuts")]
    [InlineData("Rice. Produced in a store that handles nuts.", "", "tree-nuts")]
    [InlineData("Rice. Made in our bakeries that also sell nuts.", "", "tree-nuts")]
    [InlineData("Fries. Fried in oil also used for fish.", "", "fish")]
    [InlineData("Rice. Segregated in a facility that also processes milk.", "", "milk")]
    [InlineData("Rice. Made in a facility that does not handle peanuts.", "", "")]
    [InlineData("Milk is used in our butter", "milk", "")]
    [InlineData("Rice. Grilled on equipment shared with fish.", "", "fish")]
    [InlineData("Rice. Fried in a fryer that also cooks fish.", "", "fish")]
    [InlineData("Rice. We can't guarantee it is free from nuts.", "", "tree-nuts")]
    [InlineData("Rice. We cannot guarantee that our food is nut free", "", "tree-nuts")]
    [InlineData("Rice. Our baristas use milk – we can't guarantee it is absent.", "", "milk")]
    [InlineData("Rice, milk. We guarantee it is free from nuts.", "milk", "")]
    public void Cross_contact_is_kept_apart(string text, string contains, string mayContain)
    {
        Assert.Equal(contains, Reading.Contains(text));
        Assert.Equal(mayContain, Reading.Slugs(text, Presence.MayContain));
    }

    [Theory]
    [InlineData("Contains 2% or less of: salt, eggs, whey", "eggs milk")]
    [InlineData("Contains: milk, wheat.", "milk wheat")]
    [InlineData(
        "Allergen Ingredient: WHEAT Flour, Allergen Ingredient: SESAME Seeds",
        "sesame wheat"
    )]
    [InlineData("MEAT PATTY: Pork, Water. CHEESE SAUCE: Whey, Salt.", "milk")]
    [InlineData("Sugar, **milk**, <b>wheat</b> flour, _egg_", "eggs milk wheat")]
    [InlineData("m<b>ilk</b>, mi\u00ADlk, fish\u00A0sauce", "fish milk")]
    [InlineData("cr\u00C3\u00A8me fra\u00C3\u00AEche, cow\u00E2\u20AC\u2122s milk", "milk")]
    [InlineData("Raspberries\u00C2 (8%), butter\u00C2 , \u00C2 egg", "eggs milk")]
    [InlineData("gruy\uFFFDre, cr\uFFFDme fra\uFFFDche", "milk")]
    [InlineData("wheatflour, MilkPowder, soyalecithin, WHEYPOWDER(MILK)", "milk soy wheat")]
    [InlineData("sugar,milk.Contains nuts", "milk tree-nuts")]
    [InlineData("butter &amp; almonds&#44; cream", "almond milk")]
    [InlineData("• Prawns\n• Butter\n• Celery", "celery milk shrimp")]
    [InlineData("flour [wheat; barley {malt)", "barley wheat")]
    [InlineData("((milk", "milk")]
    [InlineData("Sugar, but-\nter, gluten-\nfree oats", "milk oats")]
    [InlineData("S U G A R , M I L K , E g g white", "eggs milk")]
    [InlineData("choco late, ha zelnuts, mozz arella", "hazelnut milk")]
    [InlineData("\uFF2D\uFF29\uFF2C\uFF2B\uFF0C\uFF08\uFF33\uFF2F\uFF39\uFF09", "milk soy")]
    [InlineData("preservative (SO2), so good", "sulphites")]
    [InlineData("mi\0lk, egg\0", "eggs")]
    [InlineData("yoghurt, sulphur dioxide", "milk sulphites")]
    [InlineData("Grilled salmon with lemon butter", "milk salmon")]
    public void It_reads_what_people_paste(string text, string expected) =>
        Assert.Equal(expected, Reading.Contains(text));

    [Theory]
    [InlineData("cheese, vegetable oil (soybean, palm). Contains: milk.", "soy")]
    [InlineData("cheese, soybean and/or canola oil. Contains milk", "soy")]
    [InlineData("cheese, soybean oil. Contains milk. May contain soy.", "soy")]
    [InlineData("cheese, soybean oil. Contains soybeans and milk.", "")]
    [InlineData("cheese, cold pressed soybean oil. Contains milk.", "")]
    [InlineData("cheese, soybeans, palm oil. Contains milk.", "")]
    [InlineData("cheese, soybean oil, salt", "")]
    public void A_contains_line_exempts_only_the_oil_it_leaves_out(string text, string exempt) =>
        Assert.Equal(exempt, Reading.Slugs(text, Presence.Exempt));

    [Fact]
    public void Oil_of_an_allergen_counts_unless_it_is_shown_to_be_highly_refined()
    {
        Assert.Equal("soy", Reading.Contains("potatoes, soybean oil"));
        Assert.Equal("soy", Reading.Slugs("potatoes, fully refined soybean oil", Presence.Exempt));

        const string declared = "cheese, soybean oil. Contains: milk.";
        Assert.Equal("milk", Reading.Contains(declared));
        Assert.Equal("soy", Reading.Slugs(declared, Presence.Exempt));

        Assert.Equal(
            "milk soy",
            Reading.Contains("cheese, soybean oil, soy flour. Contains: milk.")
        );
    }

    [Fact]
    public void Each_finding_points_at_its_words()
    {
        const string text = "Sugar, <b>Whey</b> Powder, gruyère.";
        var milk = Assert.Single(Reading.Of(text).Findings);

        Assert.Equal(["Whey</b> Powder", "gruyère"], milk.Evidence.Select(e => e.Span.In(text)));
    }

    [Theory]
    [InlineData("Farine de blé, sucre, beurre, œufs")]
    [InlineData("Zucker, Kakaobutter, Vollmilchpulver, Haselnüsse")]
    [InlineData("harina de trigo, azúcar, leche, huevo")]
    [InlineData("farina di frumento, zucchero, burro, uova")]
    [InlineData("suiker, tarwebloem, plantaardige olie, zout")]
    [InlineData("mąka pszenna, cukier, mleko w proszku, jaja")]
    [InlineData("vetemjöl, socker, smör, ägg")]
    [InlineData("小麦粉、砂糖、卵")]
    [InlineData("пшеничная мука, сахар, молоко")]
    [InlineData("")]
    [InlineData("12 % (3)")]
    public void What_is_not_English_is_not_assessed(string text) =>
        Assert.False(Reading.Of(text).IsAssessed);

    [Theory]
    [InlineData("Sugar, cocoa butter")]
    [InlineData("Water")]
    [InlineData("Crème brûlée with shortbread")]
    [InlineData("Penne arrabbiata")]
    [InlineData("Salt, E330, E471, flavouring")]
    public void Short_English_is_assessed(string text) => Assert.True(Reading.Of(text).IsAssessed);

    [Theory]
    [InlineData("Rice. Kitchen handles mustard and celery.", "celery mustard")]
    [InlineData("Rice. Our dessert station handles milk - may contain traces.", "milk")]
    [InlineData("Rice. Baked on trays that also carry products with soya.", "soy")]
    [InlineData(
        "Rice. We handle milk and egg in our kitchens so traces may be present.",
        "eggs milk"
    )]
    [InlineData("Rice. Prepared where mustard is used and may contain traces.", "mustard")]
    [InlineData("Rice. Displayed next to products containing sesame.", "sesame")]
    [InlineData("Rice. Our rice is prepared alongside products containing lupin.", "lupin")]
    [InlineData("Rice. Traces possible of: peanuts, wheat.", "peanuts wheat")]
    [InlineData("Rice. We cannot exclude traces of sesame.", "sesame")]
    [InlineData("Rice. There is a small risk of milk and egg contact.", "eggs milk")]
    [InlineData("Rice. Our pans may have residues of egg.", "eggs")]
    [InlineData("Rice. Grilled on the same flames as our halloumi.", "milk")]
    [InlineData("Rice. The duck fryer is not dedicated, so egg contact is possible.", "eggs")]
    [InlineData("Rice. Also handled here: celery, fish.", "celery fish")]
    [InlineData("Rice. Steamed in pans that also cook fish.", "fish")]
    [InlineData("Rice. The snack plant processes fish.", "fish")]
    [InlineData("Rice. Suitable for vegetarians; not for milk allergy sufferers.", "milk")]
    public void What_is_at_work_beside_a_dish_may_be_in_it(string text, string expected)
    {
        Assert.Equal("", Reading.Slugs(text, Presence.Contains));
        Assert.Equal(expected, Reading.Slugs(text, Presence.MayContain));
    }

    [Theory]
    [InlineData(
        "Our burgers come in a wheat bun with egg; also available with cheese.",
        "eggs milk wheat"
    )]
    [InlineData(
        "Baked in our bakery using free-range eggs, wheat flour and butter.",
        "eggs milk wheat"
    )]
    [InlineData("Made with butter and eggs, may contain traces of sesame.", "eggs milk")]
    [InlineData("Contact our team about allergens. Contains milk.", "milk")]
    [InlineData("Contact grilled halloumi with mint", "milk")]
    [InlineData("Transfer to a hot plate and top with butter.", "milk")]
    [InlineData("Pan fried cod with butter beans and a dill cream", "cod milk")]
    [InlineData("Kitchen salad: egg, lettuce, mustard, oil", "eggs mustard")]
    [InlineData("Cooked in the same butter as the fish: potatoes, salt", "fish milk")]
    [InlineData("Served next to a pot of cheese and mustard", "milk mustard")]
    [InlineData("Wheat flour, egg, milk may contain sesame", "eggs milk wheat")]
    [InlineData("Sharing basket: prawns, cod, egg", "cod eggs shrimp")]
    [InlineData("A steamed basket containing egg and cod", "cod eggs")]
    [InlineData("Baked in a tray containing cheese and egg", "eggs milk")]
    [InlineData("Pan fried salmon with butter, at the risk of a bone", "milk salmon")]
    [InlineData("Fried egg next to a pot of mustard", "eggs mustard")]
    [InlineData("No allergens apart from milk", "milk")]
    [InlineData("Made at our workshop, where free-range eggs and butter are used", "eggs milk")]
    [InlineData("Our cafe also serves free range eggs and butter", "eggs milk")]
    [InlineData("Made where possible with organic milk and eggs.", "eggs milk")]
    [InlineData("The cod is cooked where you see it, in butter", "cod milk")]
    [InlineData("The same great taste as our favourite: egg, mustard", "eggs mustard")]
    [InlineData("Cooked the same way as our favourite, with butter and egg", "eggs milk")]
    [InlineData("Also used in this sauce: butter, egg", "eggs milk")]
    [InlineData("Our chefs also make a mustard sauce to go with it", "mustard")]
    [InlineData("Cod, risk of small bones, butter, egg", "cod eggs milk")]
    [InlineData("Possible presence of bones; cod, butter, egg", "cod eggs milk")]
    [InlineData("Line caught cod fried in butter, we cannot guarantee it is bone free", "cod milk")]
    [InlineData("Our chef uses butter and eggs here, which may contain traces.", "eggs milk")]
    [InlineData("Airborne yeast with butter", "milk")]
    [InlineData("Do not separate the eggs; whisk with milk", "eggs milk")]
    [InlineData("Order ahead and you can pick up cod with butter", "cod milk")]
    [InlineData("Our cup can carry three scoops of milk and egg", "eggs milk")]
    [InlineData("Mustard served separately from cod", "cod mustard")]
    [InlineData("Step away from milk: try our egg", "eggs milk")]
    [InlineData("Hardly suitable for people avoiding milk or egg", "eggs milk")]
    [InlineData("Steak plated beside butter and a fried egg", "eggs milk")]
    [InlineData("Dairy free bagel with butter", "milk wheat")]
    [InlineData("Iced coffee with almond milk chocolate", "almond milk")]
    [InlineData("Oven baked cod with cheese, near the sea", "cod milk")]
    public void A_dish_that_is_described_has_what_is_named(string text, string expected) =>
        Assert.Equal(expected, Reading.Slugs(text, Presence.Contains));

    [Theory]
    [InlineData("Rice. Cooked separately from wheat products.", "")]
    [InlineData("Rice. Suitable for people avoiding milk and egg.", "")]
    [InlineData("Rice. Cannot be kept apart from fish.", "fish")]
    [InlineData("Rice. Not suitable for people avoiding milk.", "milk")]
    public void What_is_kept_apart_is_not_there(string text, string expected) =>
        Assert.Equal(expected, Reading.Slugs(text, Presence.Contains));

    [Fact]
    public void What_the_vocabulary_does_not_know_is_listed_apart()
    {
        var reading = Reading.Of("Sugar, zorblax, water (filtered), glibber paste, wibble sauce");

        Assert.Equal(["zorblax"], reading.Unrecognised.Select(i => i.Name));
    }

    [Fact]
    public void Food_classes_are_those_of_what_is_in_it()
    {
        var classes = Reading.Of("pork, rice, honey, no milk. May contain eggs.").FoodClasses;

        Assert.Equal(
            FoodClass.Meat | FoodClass.Pork | FoodClass.OtherGrain | FoodClass.Honey,
            classes
        );
    }
}
