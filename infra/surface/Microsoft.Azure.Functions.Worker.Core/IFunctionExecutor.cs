namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Calls a function's method once its invocation has come through the middleware.</summary>
public interface IFunctionExecutor
{
    /// <summary>Calls the method and keeps what it gives back in the invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>A task that ends with the call.</returns>
    ValueTask ExecuteAsync(FunctionContext context);
}
