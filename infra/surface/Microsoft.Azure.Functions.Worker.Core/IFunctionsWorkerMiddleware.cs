namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step that invocations pass on their way to the function. One instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Handles one invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">Runs the following step; not calling it keeps the function from running.</param>
    /// <returns>A task that ends when this step has.</returns>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
