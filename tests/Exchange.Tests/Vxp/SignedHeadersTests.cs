using System.Text;
using EGov.Exchange.Vxp.Proof;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>The signed headers of a call, with a vector that was computed from the description of the protocol.</summary>
public sealed class SignedHeadersTests
{
    private const string Text =
        """{"XroadVnpt-timestamp":"22112025T101530+0123","XroadVnpt-systemid":"TEST.SYS","XroadVnpt-Content-Type":"application/json","XroadVnpt-servicetype":"eDoc","XroadVnpt-messagetype":"edoc"}""";

    private const string Hash = "66efe58ef9068d2a173bd174935cbc8e3c524adfde4e4d57fe0cb15de0f6fe0b";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("demo-secret");

    [Fact]
    public void The_known_vector_is_signed_by_its_secret_and_no_other()
    {
        var signed = Read(Vector());

        Assert.Equal("TEST.SYS", signed.System);
        Assert.True(signed.IsSignedBy(Secret));
        Assert.False(signed.IsSignedBy(Encoding.UTF8.GetBytes("demo-secreT")));
        Assert.Null(signed.ContradictionIn(Vector()));
        Assert.Equal(new DateTimeOffset(2025, 11, 22, 10, 15, 30, 123, TimeSpan.FromHours(7)), signed.TakenAt);
    }

    [Theory]
    [InlineData("XroadVnpt-hash-header", "66EFE58EF9068D2A173BD174935CBC8E3C524ADFDE4E4D57FE0CB15DE0F6FE0B", true)]
    [InlineData("XroadVnpt-hash-header", "66efe58ef9068d2a173bd174935cbc8e3c524adfde4e4d57fe0cb15de0f6fe0c", false)]
    [InlineData("XroadVnpt-hash-header", "66efe58e", false)]
    [InlineData("XroadVnpt-hash-header", "zzefe58ef9068d2a173bd174935cbc8e3c524adfde4e4d57fe0cb15de0f6fe0b", false)]
    [InlineData("XroadVnpt-sign-header", """{"XroadVnpt-systemid":"TEST.SYS"}""", false)]
    public void A_signature_counts_by_its_bytes(string header, string value, bool good)
    {
        var headers = Vector();
        headers[header] = value;

        Assert.Equal(good, Read(headers).IsSignedBy(Secret));
    }

    [Theory]
    [InlineData("XroadVnpt-messagetype", "status")]
    [InlineData("XroadVnpt-sign-header-key", "timestamp;systemid;Content-Type;servicetype")]
    [InlineData("XroadVnpt-sign-header-key", "timestamp;systemid;Content-Type;servicetype;to")]
    [InlineData("XroadVnpt-systemid", null)]
    public void A_header_that_is_not_what_was_signed_is_named(string header, string? value)
    {
        var headers = Vector();
        headers[header] = value;

        Assert.Equal(header, Read(headers).ContradictionIn(headers)?.Arguments[0]);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a, b")]
    public void Two_names_that_differ_in_case_are_two_parameters(params string[] sent)
    {
        var headers = new HeaderDictionary
        {
            ["XroadVnpt-sign-header"] = """{"XroadVnpt-docId":"a","XroadVnpt-docid":"b"}""",
            ["XroadVnpt-sign-header-key"] = "docId;docid",
            ["XroadVnpt-hash-header"] = Hash,
            ["XroadVnpt-docId"] = sent,
        };
        var signed = Read(headers);

        Assert.Null(signed.ContradictionIn(headers));
        Assert.Equal(("a", "b"), (signed.FindAny("docId", "docid"), signed.FindAny("docid", "docId")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"systemid":"TEST.SYS"}""")]
    [InlineData("""{"XroadVnpt-systemid":null}""")]
    [InlineData("""{"XroadVnpt-systemid":{"a":"b"}}""")]
    [InlineData("""{"XroadVnpt-systemid":"a","XroadVnpt-systemid":"b"}""")]
    [InlineData("""{"XroadVnpt-systemid":"\ud800"}""")]
    public void What_is_no_list_of_parameters_is_refused(string text)
    {
        var headers = Vector();
        headers["XroadVnpt-sign-header"] = text;

        Assert.False(SignedHeaders.Read(headers).Succeeded(out _, out _));
    }

    [Theory]
    [InlineData("05012026T080000+0000", "2026-01-05T08:00:00.000+07:00")]
    [InlineData("05012026T080000+7", "2026-01-05T08:00:00.007+07:00")]
    [InlineData("05012026T080000", "2026-01-05T08:00:00.000+07:00")]
    [InlineData("05012026T080000+", null)]
    [InlineData("05012026T080000+00000", null)]
    [InlineData("20260105T080000+0000", null)]
    [InlineData("", null)]
    public void The_part_after_the_plus_is_milliseconds(string text, string? moment) => Assert.Equal(
        moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), SignatureTime.Read(text));

    [Fact]
    public void Whatever_is_sent_is_read_or_refused() => Prop.ForAll<string, string, string>((text, hash, names) =>
    {
        var headers = new HeaderDictionary { ["XroadVnpt-sign-header"] = text, ["XroadVnpt-hash-header"] = hash, ["XroadVnpt-sign-header-key"] = names };
        if (SignedHeaders.Read(headers).Succeeded(out var signed, out _))
        {
            Assert.False(signed.IsSignedBy(Secret));
            _ = signed.ContradictionIn(headers);
            _ = signed.TakenAt;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_time_that_is_written_is_read_as_the_same() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        milliseconds =>
        {
            var moment = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(7)).AddMilliseconds(milliseconds);
            return SignatureTime.Read(SignatureTime.Write(moment)) == moment;
        }).QuickCheckThrowOnFailure();

    private static SignedHeaders Read(IHeaderDictionary headers) =>
        SignedHeaders.Read(headers).Succeeded(out var signed, out var error) ? signed : throw new InvalidOperationException(error.Definition.Code);

    private static HeaderDictionary Vector() => new()
    {
        ["XroadVnpt-timestamp"] = "22112025T101530+0123",
        ["XroadVnpt-systemid"] = "TEST.SYS",
        ["XroadVnpt-Content-Type"] = "application/json",
        ["XroadVnpt-servicetype"] = "eDoc",
        ["XroadVnpt-messagetype"] = "edoc",
        ["XroadVnpt-sign-header"] = Text,
        ["XroadVnpt-sign-header-key"] = "timestamp;systemid;Content-Type;servicetype;messagetype",
        ["XroadVnpt-hash-header"] = Hash,
    };
}
