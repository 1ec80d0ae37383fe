namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>One step of the middleware pipeline, or the function itself.</summary>
/// <param name="context">The invocation.</param>
/// <returns>A task that ends when the step has.</returns>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
