using System.Collections.Frozen;

namespace Eatsential.Data.Domain.Search;

/// <summary>
/// Letters that people type in another way: Latin capitals, and Latin letters with a mark.
/// A table because both databases have to fold alike, and neither the invariant culture nor SQLite can strip marks.
/// </summary>
public static class FoldedLetters
{
    private static readonly (string Letters, char Plain)[] Groups =
    [
        ("AÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ", 'a'),
        ("BḂḃḄḅḆḇ", 'b'),
        ("CÇçĆćĈĉĊċČčḈḉ", 'c'),
        ("DÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ", 'd'),
        ("EÈÉÊËèéêëĒēĔĕĖėĘęĚěḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ", 'e'),
        ("FḞḟ", 'f'),
        ("GĜĝĞğĠġĢģḠḡ", 'g'),
        ("HĤĥĦħḢḣḤḥḦḧḨḩḪḫẖ", 'h'),
        ("IÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐḬḭḮḯỈỉỊị", 'i'),
        ("JĴĵ", 'j'),
        ("KĶķḰḱḲḳḴḵ", 'k'),
        ("LĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ", 'l'),
        ("MḾḿṀṁṂṃ", 'm'),
        ("NÑñŃńŅņŇňŊŋṄṅṆṇṈṉṊṋ", 'n'),
        ("OÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ", 'o'),
        ("PṔṕṖṗ", 'p'),
        ("Q", 'q'),
        ("RŔŕŖŗŘřṘṙṚṛṜṝṞṟ", 'r'),
        ("SŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ", 's'),
        ("TÞþŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ", 't'),
        ("UÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự", 'u'),
        ("VṼṽṾṿ", 'v'),
        ("WŴŵẀẁẂẃẄẅẆẇẈẉẘ", 'w'),
        ("XẊẋẌẍ", 'x'),
        ("YÝýÿŶŷŸẎẏẙỲỳỴỵỶỷỸỹ", 'y'),
        ("ZŹźŻżŽžẐẑẒẓẔẕ", 'z'),
    ];

    private static readonly FrozenDictionary<char, char> PlainOf = Groups
        .SelectMany(group => group.Letters.Select(letter => (letter, group.Plain)))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);

    public static char Fold(char letter) => PlainOf.GetValueOrDefault(letter, letter);
}
