using System.Text.Json.Nodes;
using EGov.Platform.Http;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>
/// Asks the apps that run, in the name of a caller who asks for all of them: each at its own address, as if the caller had, so it decides who may
/// look and notes each look.
/// </summary>
internal sealed class EveryApp(IReadOnlyList<string> names, Func<FunctionsHost> host)
{
    private static readonly string[] Passed = ["Authorization", "Accept-Language"];
    private static readonly string[] Returned = ["WWW-Authenticate", "Retry-After"];

    internal IReadOnlyList<string> Names => names;

    /// <summary>What the app answers at <c>/api/{app}/{page}</c>; null when it refuses, and then that is what the caller is answered.</summary>
    internal async Task<JsonObject?> AskAsync(HttpContext http, string app, string page)
    {
        using var client = host().CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"api/{app}/{page}", UriKind.Relative));
        var address = host().Services(app).GetRequiredService<ClientAddress>().Header;
        foreach (var name in Passed.Append(address).OfType<string>().Where(http.Request.Headers.ContainsKey))
        {
            request.Headers.TryAddWithoutValidation(name, http.Request.Headers[name].ToString());
        }

        using var answer = await client.SendAsync(request, http.RequestAborted);
        var text = await answer.Content.ReadAsStringAsync(http.RequestAborted);
        if (answer.IsSuccessStatusCode)
        {
            return JsonNode.Parse(text)!.AsObject();
        }

        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var name in Returned.Where(answer.Headers.Contains))
        {
            http.Response.Headers[name] = string.Join(", ", answer.Headers.GetValues(name));
        }

        await http.Response.WriteAsync(text, http.RequestAborted);
        return null;
    }
}
