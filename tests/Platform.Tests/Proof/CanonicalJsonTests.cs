using System.Text;
using System.Text.Json;
using EGov.Platform.Proof;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Proof;

/// <summary>The bytes that are hashed are the ones that are written down.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1.50, "a" : [ true , null , "x" ] }""", """{"a":[true,null,"x"],"b":1.5}""")]
    [InlineData("""{"n":[1e2,-0.0,0.001,9007199254740991]}""", """{"n":[100,0,0.001,9007199254740991]}""")]
    [InlineData("""{"Ä":1,"a":2,"Z":3,"\u00e9":4}""", """{"Z":3,"a":2,"Ä":1,"é":4}""")]
    [InlineData("""["\u001f\n\t\"\\\/\u2028Việt"]""", "[\"\\u001f\\n\\t\\\"\\\\/\u2028Việt\"]")]
    public void A_value_has_one_form(string written, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Write(JsonElement.Parse(written))));

    [Fact]
    public void What_cannot_be_kept_exactly_has_none() =>
        Assert.Throws<JsonException>(() => CanonicalJson.Write(JsonElement.Parse("1e400")));

    [Fact]
    public void Half_a_letter_has_none() => Assert.Throws<JsonException>(() => CanonicalJson.Write(JsonElement.Parse("""["\ud800"]""")));

    [Fact]
    public void The_form_of_a_form_is_itself() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<Dictionary<int, (string? Text, decimal[]? Numbers, bool Is)>>(), values =>
        {
            var plain = values.ToDictionary(
                pair => $"k{pair.Key}", pair => new { Text = pair.Value.Text is { } text && text.All(letter => !char.IsSurrogate(letter)) ? text : null, pair.Value.Numbers, pair.Value.Is });
            var once = CanonicalJson.Write(JsonSerializer.SerializeToElement(plain));
            Assert.Equal(once, CanonicalJson.Write(JsonDocument.Parse(once).RootElement));
        }));

    [Fact]
    public void A_value_of_a_kind_hashes_to_its_kind_and_its_form() => Assert.Equal(
        ProofHash.Of("egov-sample-v1\n{\"first\":1,\"second\":\"hai\"}"u8), ProofHash.Of("egov-sample-v1", new { Second = "hai", First = 1 }));

    [Theory]
    [InlineData("2026-01-05T08:00:00.0000000+07:00", true)]
    [InlineData("2026-01-05T01:00:00.0000000+00:00", false)]
    [InlineData("2026-01-05T08:00:00+07:00", false)]
    [InlineData("", false)]
    public void A_time_is_written_in_one_way(string text, bool holds) =>
        Assert.Equal(holds ? new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero) : null, ProofTime.Of(text));
}
