using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.Portal;

/// <summary>A kind of request as it should be made. CODE, FILE and OTHER stand for what the run has got so far.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The address.</param>
/// <param name="Body">The JSON body; null for none.</param>
/// <param name="Official">Whether an official makes it.</param>
internal sealed record Sample(string Method, string Path, string? Body = null, bool Official = false);

/// <summary>One request of a run, right or wrong in some places.</summary>
/// <param name="Sample">What it should be.</param>
/// <param name="Who">Who makes it: 0 whoever should, others somebody else or nobody.</param>
/// <param name="Body">The body, maybe a mutation.</param>
/// <param name="Type">The content type.</param>
/// <param name="Key">The idempotency key; null for none.</param>
/// <param name="Match">The If-Match header; null for the ETag that was read.</param>
/// <param name="Code">What stands in the address; null for a code or file of the run.</param>
/// <param name="Query">The query string.</param>
/// <param name="Choice">Which code and file of the run.</param>
/// <param name="Hours">How much time passes after it.</param>
internal sealed record Call(
    Sample Sample, int Who, string? Body, string Type, string? Key, string? Match, string? Code, string Query, int Choice, int Hours)
{
    public override string ToString() =>
        $"{Sample.Method} {Sample.Path}{Query} as {Who} key '{Key}' match '{Match}' code '{Code}' type '{Type}' choice {Choice} +{Hours} h: {(Body is { Length: > 300 } ? Body[..300] + "..." : Body)}";
}

/// <summary>Makes requests: most of them good, so that a run gets somewhere.</summary>
internal static class PortalCalls
{
    private const string Application = """
        {"procedure":"3.000347","form":{"fullName":"Trần Thị Anna","licenceNumber":"790123456789","licenceClass":"B","applicantKind":"citizen"},"components":[{"component":"application","file":"FILE"},{"component":"health-certificate","file":"OTHER"}]}
        """;

    private static readonly Sample[] Samples =
    [
        new("POST", "api/files"),
        new("POST", "api/dossiers", Application),
        new("POST", "api/dossiers/CODE/payments", """{"method":"online"}"""),
        new("POST", "api/dossiers/CODE/accept", null, Official: true),
        new("POST", "api/dossiers/CODE/complete-step", """{"step":"verify","note":"đủ"}""", Official: true),
        new("POST", "api/dossiers/CODE/complete-step", """{"step":"issue"}""", Official: true),
        new("POST", "api/dossiers/CODE/request-supplement", """{"reason":"thiếu giấy","components":["application"]}""", Official: true),
        new("POST", "api/dossiers/CODE/supplement", """{"components":[{"component":"application","file":"FILE"}]}"""),
        new("POST", "api/dossiers/CODE/refuse", """{"reason":"không đủ điều kiện"}""", Official: true),
        new("POST", "api/dossiers/CODE/return-result", """{"files":["FILE"]}""", Official: true),
        new("GET", "api/dossiers/CODE"),
        new("GET", "api/dossiers"),
        new("GET", "api/dossiers", null, Official: true),
        new("GET", "api/files/FILE"),
        new("GET", "api/procedures"),
        new("GET", "api/procedures/3.000347"),
        new("GET", "api/portal/health"),
        new("POST", "api/portal/views/rebuild"),
    ];

    private static readonly Gen<string> Queries = Gen.Frequency(
        (5, Gen.Constant(string.Empty)),
        (3, Texts.Odd.SelectMany(
            static _ => Gen.Elements("limit", "cursor", "year", "query", "x"),
            static (value, name) => $"?{name}={Uri.EscapeDataString(value)}")),
        (1, Gen.Elements(
            "?limit=99999999999999999999", "?limit=-1", "?cursor=AA", "?cursor=gICA", "?cursor=AAAA", "?limit=1&limit=2", "?year=2018", "?year=99999", "?%00=%ff",
            "?cursor=%ff%fe", "?query=%F0%9F%98%80")));

    /// <summary>A stretch of requests.</summary>
    public static Arbitrary<Call[]> All { get; } = Arb.From(
        Gen.Choose(5, 40).SelectMany(static length => One().ArrayOf(length)),
        static calls => Enumerable.Range(0, calls.Length).Select(index => calls.Where((_, at) => at != index).ToArray()));

    private static Gen<Call> One() =>
        from sample in Gen.Frequency((2, Gen.Constant(Samples[0])), (2, Gen.Constant(Samples[1])), (12, Gen.Elements(Samples)))
        from wrong in Gen.Choose(0, 13)
        from who in Gen.Choose(1, 4)
        from body in sample.Body is null ? Texts.Odd.Select(static text => (string?)text) : JsonMutations.Of(sample.Body).Select(static text => (string?)text)
        from type in Gen.Elements(
            "text/plain", "application/xml", "", "application/json; charset=utf-16", "application/json;charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=x",
            "application/problem+json", "application/*", ";")
        from key in Gen.Frequency((2, Gen.Elements("key-0001", "key-0002", "key-0003")), (1, Texts.Odd))
        from match in Gen.Frequency((2, Gen.Elements("\"1\"", "\"99\"", "*", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"9223372036854775808\"", "")), (1, Texts.Odd))
        from code in Gen.Frequency((2, Texts.Odd), (1, Gen.Elements("G01.08-260105-0001", "G01.08-260105-999999", "00000000000000000000000000000000", "..%2f..", "%00")))
        from query in Queries
        from fresh in Gen.Choose(0, 1_000_000)
        from choice in Gen.Choose(0, 100)
        from hours in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 100)))
        select new Call(
            sample,
            wrong == 1 ? who : 0,
            wrong is 2 or 3 ? body : sample.Body,
            wrong == 4 ? type : "application/json",
            wrong == 5 ? null : wrong == 6 ? key : $"key-{fresh:d7}",
            wrong == 7 ? match : null,
            wrong == 8 ? code : null,
            wrong is 9 or 10 ? query : string.Empty,
            choice,
            hours);
}
