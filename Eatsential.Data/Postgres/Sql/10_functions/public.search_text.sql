-- The words of a text as search compares them: lower case, without marks, each after one space.
-- The same rule as SearchWords in C#, which a test holds to it letter by letter.
CREATE OR REPLACE FUNCTION public.search_text(original text)
RETURNS text
LANGUAGE sql
IMMUTABLE
STRICT
PARALLEL SAFE
SET search_path = ''
AS $$
    SELECT rtrim(
        ' ' || regexp_replace(
            translate(
                replace(replace(replace(replace(replace(replace(
                    regexp_replace(original, '[''\u02BC\u2019\u0300-\u036F]', '', 'g'),
                    'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'ẞ', 'ss'), 'ß', 'ss'),
           'AÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặBḂḃḄḅḆḇCÇçĆćĈĉĊċČčḈḉDÐðĎďĐđḊḋḌḍḎḏḐḑḒḓEÈÉÊ'
        || 'ËèéêëĒēĔĕĖėĘęĚěḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệFḞḟGĜĝĞğĠġĢģḠḡHĤĥĦħḢḣḤḥḦḧḨḩḪḫẖIÌÍÎÏìíîïĨĩĪīĬĭĮį'
        || 'İıǏǐḬḭḮḯỈỉỊịJĴĵKĶķḰḱḲḳḴḵLĹĺĻļĽľŁłḶḷḸḹḺḻḼḽMḾḿṀṁṂṃNÑñŃńŅņŇňŊŋṄṅṆṇṈṉṊṋOÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒ'
        || 'ṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợPṔṕṖṗQRŔŕŖŗŘřṘṙṚṛṜṝṞṟSŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛTÞþŢţŤťŦŧȚțṪ'
        || 'ṫṬṭṮṯṰṱẗUÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựVṼṽṾṿWŴŵẀẁẂẃẄẅẆẇẈẉẘXẊẋẌẍY'
        || 'ÝýÿŶŷŸẎẏẙỲỳỴỵỶỷỸỹZŹźŻżŽžẐẑẒẓẔẕ',
           'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbcccccccccccccdddddddddddddddddeeee'
        || 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeefffggggggggggghhhhhhhhhhhhhhhhiiiiiiiiiiiiiiiii'
        || 'iiiiiiiiiiiijjjkkkkkkkkklllllllllllllllllmmmmmmmnnnnnnnnnnnnnnnnnnnooooooooooooooooooooo'
        || 'oooooooooooooooooooooooooooooooopppppqrrrrrrrrrrrrrrrssssssssssssssssssssssstttttttttttt'
        || 'ttttttttuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuvvvvvwwwwwwwwwwwwwwxxxxxy'
        || 'yyyyyyyyyyyyyyyyyzzzzzzzzzzzzz'
            ),
            '[^a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0370-\u1FFF\u3040-\uD7FF\uF900-\uFFEF]+',
            ' ',
            'g'
        )
    )
$$;

COMMENT ON FUNCTION public.search_text(text) IS 'The words of a text as search compares them.';
