using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGov.Identity;
using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Provider;
using EGov.Local.Identity;
using EGov.Platform.Access;
using EGov.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Tokens that systems are given over HTTP, tokens that the guard looks at, and people who sign in with a password.</summary>
internal static partial class TokenBenchmark
{
    private const int Clients = 50;
    private const int SignIns = 100;
    private const int SignInsAtOnce = 4;
    private const string Password = "mot mat khau du dai de do";

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-tokens-");
        FunctionsHost? started = null;
        await using (var host = started = await AppsHost.StartAsync(folder.FullName, only: null, () => started!))
        {
            await Seeds.PlantAsync(host, folder.FullName, CancellationToken.None);
            var client = SeedClients.SystemOf(SeedPeople.Agencies[0]);
            using var key = KeyOf(new SeedKeys(folder.FullName).PathOf(client));
            var issuer = host.Services(IdentityApp.Name).GetRequiredService<Issuer>().Name;
            await GiveAsync(host.BaseAddress, client, issuer, key, TimeSpan.FromSeconds(2));
            var (times, token) = await GiveAsync(host.BaseAddress, client, issuer, key, Duration);
            report.Row($"Tokens given to systems, {Clients} at once", times.Count / Duration.TotalSeconds, "/s");
            report.Row("  95 of 100 within", Report.Percentile(times, 95), "ms");
            report.Row("Tokens looked at, by each core", await LookAsync(host, token), "/s");
            var signedIn = await SignInAsync(host);
            report.Row($"Sign-in with a password, {SignInsAtOnce} at once: half within", Report.Percentile(signedIn, 50), "ms");
            report.Row("  95 of 100 within", Report.Percentile(signedIn, 95), "ms");
        }

        folder.Delete(recursive: true);
    }

    private static ECDsa KeyOf(string path)
    {
        using var key = JsonDocument.Parse(File.ReadAllBytes(path));
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Bytes("x"), Y = Bytes("y") },
            D = Bytes("d"),
        });

        byte[] Bytes(string name) => Base64Url.DecodeFromChars(key.RootElement.GetProperty(name).GetString());
    }

    /// <summary>How long each token took, ascending, and one of them.</summary>
    private static async Task<(IReadOnlyList<TimeSpan> Times, string Token)> GiveAsync(
        Uri address, string client, string issuer, ECDsa key, TimeSpan duration)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var token = string.Empty;
        using var http = new HttpClient { BaseAddress = address };
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(began) < duration)
            {
                var asked = Stopwatch.GetTimestamp();
                using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    ["client_assertion"] = Assertion(client, issuer, key),
                });
                using var answer = await http.PostAsync(new Uri("/api/identity/token", UriKind.Relative), form);
                var text = await answer.Content.ReadAsStringAsync();
                token = answer.IsSuccessStatusCode
                    ? (string)JsonNode.Parse(text)!["access_token"]!
                    : throw new InvalidOperationException($"No token: {(int)answer.StatusCode} {text}");
                times.Add(Stopwatch.GetElapsedTime(asked));
            }
        }));
        return ([.. times.Order()], token);
    }

    private static string Assertion(string client, string issuer, ECDsa key)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = client };
        var claims = new JsonObject
        {
            ["iss"] = client,
            ["sub"] = client,
            ["aud"] = issuer,
            ["iat"] = now,
            ["exp"] = now + 60,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        lock (key)
        {
            return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
        }

        static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
    }

    /// <summary>The portal's guard alone: signature, claims, and the list of sessions that have ended.</summary>
    private static async Task<double> LookAsync(FunctionsHost host, string token)
    {
        var verifier = host.Services(PortalApp.Name).GetRequiredService<ITokenVerifier>();
        var began = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(3))
        {
            if (!(await verifier.VerifyAsync(token, CancellationToken.None)).Succeeded(out _, out var error))
            {
                throw new InvalidOperationException($"The token is refused: {error.Definition.Code}.");
            }

            count++;
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>How long the page and the sending of its form took together, ascending.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> SignInAsync(FunctionsHost host)
    {
        var services = host.Services(IdentityApp.Name);
        var hash = services.GetRequiredService<Passwords>().HashOf(Password);
        var people = Enumerable.Range(0, SignIns).Select(number => $"0010990{number:D5}").ToList();
        foreach (var number in people)
        {
            await services.GetRequiredService<AccountDesk>().CreateAsync(
                new AccountRegistered(TimeProvider.System.GetUtcNow(), number, number, "Nguyễn Thị An", new(1999, 2, 3), null, "+84912345678", 1, null, hash),
                CancellationToken.None);
        }

        var times = new ConcurrentBag<TimeSpan>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = SignInsAtOnce }, async (number, cancellation) =>
        {
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
            using var http = new HttpClient(handler) { BaseAddress = host.BaseAddress };
            var asked = Stopwatch.GetTimestamp();
            var page = await http.GetStringAsync(new Uri("/api/identity/sign-in", UriKind.Relative), cancellation);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["form_token"] = Mark().Match(page).Groups[1].Value,
                ["number"] = number,
                ["password"] = Password,
            });
            using var answer = await http.PostAsync(new Uri("/api/identity/sign-in", UriKind.Relative), form, cancellation);
            if (answer.StatusCode != HttpStatusCode.SeeOther)
            {
                throw new InvalidOperationException($"Not signed in: {(int)answer.StatusCode}.");
            }

            times.Add(Stopwatch.GetElapsedTime(asked));
        });
        return [.. times.Order()];
    }

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
