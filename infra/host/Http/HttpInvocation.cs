using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Http;

/// <summary>The trigger value of an HTTP invocation.</summary>
/// <param name="Body">The body read as JSON for a function that takes an object, else null.</param>
internal sealed record HttpInvocation(object? Body)
{
    internal static readonly HttpInvocation WithoutBody = new((object?)null);

    /// <exception cref="BadHttpRequestException">The body is not JSON of the type.</exception>
    internal static async Task<HttpInvocation> ReadAsync(HttpRequest request, Type type, CancellationToken cancellation)
    {
        if (type == typeof(string))
        {
            using var reader = new StreamReader(request.Body);
            return new(await reader.ReadToEndAsync(cancellation).ConfigureAwait(false));
        }

        try
        {
            return new(await request.ReadFromJsonAsync(type, cancellation).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The body is not JSON of the expected shape.", failure);
        }
    }
}
