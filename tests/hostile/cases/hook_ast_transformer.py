# 说明：AST变换器把以后单元格里的assert都删掉、常数都改成真、调用double都改成对的
# 期望：double=答案错误
# %% extra
import ast

class NoAssert(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)
    def visit_With(self, node):
        return ast.copy_location(ast.Pass(), node)

get_ipython().ast_transformers.append(NoAssert())
# %% double
def double(x):
    return base(x) + 1
